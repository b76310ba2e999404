extension UnitOfWork {
    /// Questions about institutions.
    public var institutions: InstitutionRepository { InstitutionRepository(work: self) }
    /// Questions about sessions.
    public var sessions: SessionRepository { SessionRepository(work: self) }
    /// Questions about supervisors.
    public var supervisors: SupervisorRepository { SupervisorRepository(work: self) }
    /// Questions about teams sent.
    public var dispatches: DispatchRepository { DispatchRepository(work: self) }
    /// Questions about supervision records.
    public var records: RecordRepository { RecordRepository(work: self) }
    /// Questions about severe violations.
    public var escalations: EscalationRepository { EscalationRepository(work: self) }
    /// Questions about complaints.
    public var complaints: ComplaintRepository { ComplaintRepository(work: self) }
    /// Questions about proceedings.
    public var proceedings: ProceedingRepository { ProceedingRepository(work: self) }
    /// Questions about credit files.
    public var credit: CreditRepository { CreditRepository(work: self) }
}
