import SupervisionModel

/// The files of the full form, as data, in an order in which what is referred to comes first.
enum FullForm {
    static let files: [FileSpecification] = places + people + visits + affairs + proceedings

    private static let candidates = ColumnType.integer(0...AssessmentSession.candidateLimit)
    private static let flag = ColumnType.vocabulary(.flag)
    private static let ordinal = ColumnType.integer(1...1_000_000)
    private static let answer = ColumnType.vocabulary(Vocabulary(Answer.self))
    private static let halfDay = ColumnType.vocabulary(Vocabulary(HalfDay.self))
    private static let level = ColumnType.vocabulary(Vocabulary(SkillLevel.self))
    private static let mode = ColumnType.vocabulary(Vocabulary(AssessmentMode.self))
    private static let recordVersion = FileSpecification.CompositeReference(
        columns: ["record_id", "version"], domain: .recordVersion)

    private static let places: [FileSpecification] = [
        FileSpecification(
            "districts", "区", key: ["district_code"],
            columns: [
                .init("district_code", "区代码", .district, .required),
                .init("name", "名称", .text, .required),
            ]),
        FileSpecification(
            "institutions", "评价机构", key: ["institution_id"],
            orders: [.init(low: "filed_on", high: "withdrawn_on")],
            columns: [
                .init("institution_id", "机构编号", .identifier([.institution]), .required),
                .init("name", "机构名称", .text, .required),
                .init("kind", "机构类型", .vocabulary(Vocabulary(InstitutionKind.self)), .required),
                .init("district_code", "区代码", .district, .required),
                .init("category", "类别", .text),
                .init("filed_on", "备案日期", .day, .required),
                .init("withdrawn_on", "撤销备案日期", .day),
            ]),
        FileSpecification(
            "filed_plans", "备案方案", key: ["institution_id", "occupation", "level", "mode", "valid_from"],
            orders: [.init(low: "valid_from", high: "valid_to")],
            columns: [
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("occupation", "职业", .text, .required),
                .init("level", "等级", level, .required),
                .init("mode", "认定方式", mode, .required),
                .init("valid_from", "生效日期", .day, .required),
                .init("valid_to", "失效日期", .day),
                .init("invigilators_per_room", "每考场监考员数", .integer(0...100)),
            ]),
        FileSpecification(
            "sessions", "认定批次", key: ["session_id"],
            orders: [
                .init(low: "starts_on", high: "ends_on"), .init(low: "attended", high: "registered"),
            ],
            columns: [
                .init("session_id", "批次编号", .identifier([.session]), .required),
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("district_code", "区代码", .district, .required),
                .init("mode", "认定方式", mode, .required),
                .init("occupation", "职业", .text, .required),
                .init("level", "等级", level, .required),
                .init("starts_on", "开始日期", .day, .required),
                .init("ends_on", "结束日期", .day),
                .init("half_day", "时段", halfDay),
                .init("rooms", "考场数", .integer(0...10_000)),
                .init("registered", "报名人数", candidates, .required),
                .init("attended", "实考人数", candidates),
                .init("state", "批次状态", .vocabulary(Vocabulary(SessionState.self)), .required),
                .init("filed_at", "备案时间", .instant, .required),
            ]),
    ]

    private static let people: [FileSpecification] = [
        FileSpecification(
            "supervisors", "质量督导员", key: ["person_id"],
            orders: [.init(low: "card_issued_on", high: "card_expires_on")],
            columns: [
                .init("person_id", "人员编号", .identifier([.supervisor, .person]), .required),
                .init("name", "姓名", .text, .required),
                .init("card_number", "证卡编号", .text, .required),
                .init("card_issued_on", "发证日期", .day, .required),
                .init("card_expires_on", "证卡有效期至", .day),
                .init("home_district", "所在区", .district),
                .init("standing", "状态", .vocabulary(Vocabulary(SupervisorStanding.self)), .required),
                .init("standing_until", "状态截止日期", .day),
            ]),
        FileSpecification(
            "officers", "质量内控人员", key: ["person_id", "institution_id"],
            columns: [
                .init("person_id", "人员编号", .identifier([.person]), .required),
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("name", "姓名", .text, .required),
                .init("sex", "性别", .vocabulary(Vocabulary(Sex.self)), .required),
                .init("born_on", "出生日期", .day, .required),
                .init("level", "等级", level),
                .init("post", "专业技术职务", .text),
                .init("technical_years", "技术管理年限", .integer(0...80), .required),
                .init("integrity_attested_on", "诚信确认日期", .day),
                .init("policy_attested_on", "政策确认日期", .day),
                .init("fitness_attested_on", "健康确认日期", .day),
            ]),
        FileSpecification(
            "assessors", "考务人员", key: ["session_id", "person_id"],
            columns: [
                .init("session_id", "批次编号", .reference([.session]), .required),
                .init("person_id", "人员编号", .identifier([.person]), .required),
                .init("role", "岗位", .vocabulary(Vocabulary(StaffRole.self)), .required),
            ]),
        FileSpecification(
            "availability", "不可派遣时段", key: ["person_id", "day", "half_day"],
            columns: [
                .init("person_id", "人员编号", .reference([.supervisor]), .required),
                .init("day", "日期", .day, .required),
                .init("half_day", "时段", halfDay, .required),
            ]),
        FileSpecification(
            "employments", "任职", key: ["person_id", "institution_id", "from_on"],
            orders: [.init(low: "from_on", high: "to_on")],
            columns: [
                .init("person_id", "人员编号", .reference([.person]), .required),
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("kind", "任职方式", .vocabulary(Vocabulary(EmploymentKind.self)), .required),
                .init("from_on", "起始日期", .day, .required),
                .init("to_on", "终止日期", .day),
            ]),
        FileSpecification(
            "conflicts", "回避关系", key: ["person_id", "other", "from_on"],
            orders: [.init(low: "from_on", high: "to_on")],
            columns: [
                .init("person_id", "人员编号", .reference([.person]), .required),
                .init("other", "对方编号", .reference([.institution, .person]), .required),
                .init("kind", "关系", .vocabulary(Vocabulary(ConflictKind.self)), .required),
                .init("from_on", "起始日期", .day, .required),
                .init("to_on", "终止日期", .day),
            ]),
        FileSpecification(
            "standing_measures", "督导员处理记录", key: ["person_id", "decided_on", "standing"],
            orders: [.init(low: "from_on", high: "until_on")],
            columns: [
                .init("person_id", "人员编号", .reference([.supervisor]), .required),
                .init("standing", "处理后状态", .vocabulary(Vocabulary(SupervisorStanding.self)), .required),
                .init("decided_on", "决定日期", .day, .required),
                .init("from_on", "起始日期", .day, .required),
                .init("until_on", "截止日期", .day),
                .init("ground", "事由", .text, .required),
                .init("facts", "事实", .text),
            ]),
        FileSpecification(
            "person_documents", "人员证件", key: ["person_id", "document_type"],
            columns: [
                .init("person_id", "人员编号", .reference([.person]), .required),
                .init("document_type", "证件类型", .text, .required),
                .init("masked", "证件号码（掩码）", .text),
                .init("commitment", "证件号码摘要", .text),
                .init("recorded_on", "登记日期", .day, .required),
                .init("erased_on", "删除日期", .day),
            ]),
        FileSpecification(
            "officer_register", "内控人员台账",
            key: ["person_id", "institution_id", "kind", "happened_on"],
            columns: [
                .init("person_id", "人员编号", .reference([.person]), .required),
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("kind", "台账", .vocabulary(Vocabulary(OfficerRegisterKind.self)), .required),
                .init("happened_on", "日期", .day, .required),
                .init("subject", "内容", .text, .required),
                .init("outcome", "结果", .vocabulary(Vocabulary(OfficerExaminationOutcome.self))),
                .init("session_id", "批次编号", .reference([.session])),
            ]),
    ]

    private static let visits: [FileSpecification] = [
        FileSpecification(
            "dispatches", "派遣", key: ["dispatch_id", "person_id"],
            columns: [
                .init("dispatch_id", "派遣编号", .identifier([.dispatch]), .required),
                .init("session_id", "批次编号", .reference([.session]), .required),
                .init("person_id", "人员编号", .reference([.supervisor]), .required),
                .init("seat", "组内岗位", .vocabulary(Vocabulary(TeamSeat.self)), .required),
                .init("authority", "派遣中心", .vocabulary(Vocabulary(DispatchAuthority.self)), .required),
                .init("purpose", "督导类型", .vocabulary(Vocabulary(DispatchPurpose.self)), .required),
                .init("dispatched_on", "派遣日期", .day, .required),
                .init("inclusion_probability", "入样概率", .probability),
            ]),
        FileSpecification(
            "records", "督导表", key: ["record_id", "version"], keyDomain: .recordVersion,
            orders: [
                .init(low: "visited_on", high: "submitted_at"), .init(low: "visited_on", high: "reported_on"),
            ],
            columns: [
                .init("record_id", "记录编号", .identifier([.record]), .required),
                .init("version", "版本", ordinal, .required),
                .init("session_id", "批次编号", .reference([.session]), .required),
                .init("checklist", "督导表", .text, .required),
                .init("checklist_version", "督导表版本", ordinal, .required),
                .init("visited_on", "督导日期", .day, .required),
                .init("submitted_at", "提交时间", .instant),
                .init("reported_on", "上报日期", .day),
                .init("advice", "改进建议", .text),
                .init("evaluation", "总体评价", .text),
                .init("author", "填写人", .text),
                .init("reason", "更正原因", .text),
            ]),
        FileSpecification(
            "signatures", "签字", key: ["record_id", "version", "person_id"],
            compositeReference: recordVersion,
            columns: [
                .init("record_id", "记录编号", .identifier([]), .required),
                .init("version", "版本", ordinal, .required),
                .init("person_id", "人员编号", .reference([.supervisor]), .required),
                .init("signed_on", "签字日期", .day, .required),
                .init("reservation", "保留意见", .text),
            ]),
        FileSpecification(
            "answers", "督导结果", key: ["record_id", "version", "item"],
            orders: [.init(low: "failed", high: "sampled")],
            compositeReference: recordVersion,
            columns: [
                .init("record_id", "记录编号", .identifier([]), .required),
                .init("version", "版本", ordinal, .required),
                .init("item", "项目", .item, .required),
                .init("answer", "结果", answer, .required),
                .init("sampled", "抽查人数", candidates),
                .init("failed", "不合格人数", candidates),
                .init("remark", "备注", .text),
            ]),
        FileSpecification(
            "supplement_answers", "补充表结果", key: ["record_id", "version", "item"],
            compositeReference: recordVersion,
            columns: [
                .init("record_id", "记录编号", .identifier([]), .required),
                .init("version", "版本", ordinal, .required),
                .init("item", "补充项目", .text, .required),
                .init("answer", "结果", answer, .required),
                .init("remark", "备注", .text),
            ]),
    ]

    private static let affairs: [FileSpecification] = [
        FileSpecification(
            "escalations", "严重违规", key: ["escalation_id"],
            columns: [
                .init("escalation_id", "严重违规编号", .identifier([.escalation]), .required),
                .init("session_id", "批次编号", .reference([.session]), .required),
                .init("ground", "事由", .vocabulary(Vocabulary(EscalationGround.self)), .required),
                .init("item", "项目", .item),
                .init("discovered_at", "发现时间", .instant, .required),
                .init("facts", "事实", .text, .required),
            ]),
        FileSpecification(
            "complaints", "投诉", key: ["complaint_id"],
            columns: [
                .init("complaint_id", "投诉编号", .identifier([.complaint]), .required),
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("received_on", "收到日期", .day, .required),
                .init("severe", "是否严重", flag, .required),
                .init("state", "办理状态", .vocabulary(Vocabulary(ComplaintState.self)), .required),
            ]),
        FileSpecification(
            "internal_checks", "内控检查", key: ["session_id", "person_id", "item"],
            columns: [
                .init("session_id", "批次编号", .reference([.session]), .required),
                .init("person_id", "人员编号", .reference([.person]), .required),
                .init("item", "项目", .text, .required),
                .init("answer", "结果", answer, .required),
                .init("checked_on", "检查日期", .day, .required),
            ]),
        FileSpecification(
            "monthly_reports", "月报", key: ["district_code", "month"],
            orders: [
                .init(low: "submitted_at", high: "returned_at"),
                .init(low: "submitted_at", high: "accepted_at"),
            ],
            columns: [
                .init("district_code", "区代码", .district, .required),
                .init("month", "月份", .month, .required),
                .init("submitted_at", "报送时间", .instant),
                .init("returned_at", "退回时间", .instant),
                .init("accepted_at", "接收时间", .instant),
            ]),
        FileSpecification(
            "credit_entries", "信用档案", key: ["entry_id"],
            columns: [
                .init("entry_id", "条目编号", .identifier([.creditEntry]), .required),
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("kind", "条目类型", .vocabulary(Vocabulary(CreditEntryKind.self)), .required),
                .init("ground", "事由", .vocabulary(Vocabulary(CreditGround.self)), .required),
                .init("entered_at", "记入时间", .instant, .required),
                .init("state", "条目状态", .vocabulary(Vocabulary(CreditEntryState.self)), .required),
                .init("replaces", "替代条目", .text),
            ]),
    ]

    private static let proceedings: [FileSpecification] = [
        FileSpecification(
            "interpretations", "解释", key: ["number"],
            columns: [
                .init("number", "文号", .text, .required),
                .init("issued_on", "发布日期", .day, .required),
                .init("valid_from", "生效日期", .day, .required),
                .init("wording", "内容", .text, .required),
                .init("field", "政策项", .text),
                .init("value", "取值", .text),
                .init("reading", "口径", .text),
            ]),
        FileSpecification(
            "policy_layers", "政策层", key: ["layer_id"],
            orders: [.init(low: "valid_from", high: "valid_to")],
            columns: [
                .init("layer_id", "层编号", .text, .required),
                .init("kind", "类型", .vocabulary(Vocabulary(PolicyLayerKind.self)), .required),
                .init("district_code", "区代码", .district),
                .init("institution_id", "机构编号", .reference([.institution])),
                .init("title", "名称", .text, .required),
                .init("valid_from", "生效日期", .day, .required),
                .init("valid_to", "失效日期", .day),
                .init("changes", "变更", .text),
            ]),
        FileSpecification(
            "own_rules", "实施细则", key: ["rule_id"],
            orders: [.init(low: "valid_from", high: "valid_to")],
            columns: [
                .init("rule_id", "细则编号", .text, .required),
                .init("district_code", "区代码", .district, .required),
                .init("institution_id", "机构编号", .reference([.institution])),
                .init("title", "名称", .text, .required),
                .init("adopted_on", "通过日期", .day, .required),
                .init("valid_from", "生效日期", .day, .required),
                .init("valid_to", "失效日期", .day),
                .init("document_hash", "文本摘要", .text),
                .init("layer_id", "层编号", .text),
            ]),
        FileSpecification(
            "frozen_pools", "抽查基数锁定", key: ["district_code", "month", "frozen_at"],
            columns: [
                .init("district_code", "区代码", .district, .required),
                .init("month", "月份", .month, .required),
                .init("frozen_at", "锁定时间", .instant, .required),
                .init("sessions", "批次数", .integer(0...1_000_000), .required),
                .init("required", "应抽查数", .integer(0...1_000_000), .required),
                .init("members", "批次清单", .text, .required),
                .init("hash", "摘要", .text, .required),
            ]),
        FileSpecification(
            "proceedings", "办理事项", key: ["proceeding_id"],
            columns: [
                .init("proceeding_id", "事项编号", .identifier([.proceeding]), .required),
                .init("district_code", "区代码", .district, .required),
                .init("kind", "事项类型", .vocabulary(Vocabulary(ProceedingKind.self)), .required),
                .init("institution_id", "机构编号", .reference([.institution])),
                .init("session_id", "批次编号", .reference([.session])),
                .init("source", "来源", .text),
                .init("opened_at", "提出时间", .instant, .required),
                .init("ground", "事由", .text),
                .init("subject", "内容", .text, .required),
                .init("due_on", "期限", .day),
            ]),
        FileSpecification(
            "proceeding_steps", "办理过程", key: ["proceeding_id", "step"],
            columns: [
                .init("proceeding_id", "事项编号", .reference([.proceeding]), .required),
                .init("district_code", "区代码", .district, .required),
                .init("step", "序号", ordinal, .required),
                .init("state", "状态", .text, .required),
                .init("taken_at", "办理时间", .instant, .required),
                .init("taken_by", "办理人", .text, .required),
                .init("document", "文号", .text),
                .init("wording", "内容", .text),
                .init("due_on", "期限", .day),
            ]),
        FileSpecification(
            "evidence", "资料", key: ["evidence_id"],
            columns: [
                .init("evidence_id", "资料编号", .text, .required),
                .init("district_code", "区代码", .district, .required),
                .init("institution_id", "机构编号", .reference([.institution])),
                .init("session_id", "批次编号", .reference([.session])),
                .init("proceeding_id", "事项编号", .reference([.proceeding])),
                .init("name", "名称", .text, .required),
                .init("sha256", "内容摘要", .text, .required),
                .init("media_type", "媒体类型", .text, .required),
                .init("size", "字节数", .integer(0...EvidenceItem.sizeLimit), .required),
                .init("added_at", "收到时间", .instant, .required),
                .init("added_by", "收件人", .text, .required),
                .init("note", "说明", .text),
            ]),
    ]
}
