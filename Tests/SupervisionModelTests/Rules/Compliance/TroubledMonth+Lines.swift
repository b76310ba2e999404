extension TroubledMonth {
    /// What the audit says of the month: every line with its counts and, where it asks a person, the word; beneath it each
    /// finding with its bearing, code, article and records, in both languages.
    static let lines = """
        basis.cited, the city: breached, Art. 1; acts 9
          adverse basis.cited.broken, Art. 1
            审计日志有2处不能核验
            The audit log doesn't verify in 2 places.
        scope.district, the city: breached, Art. 2; sessions 8
          adverse scope.district.outside, Art. 2: session Z0
            批次Z0所在区110104不在本市行政区域内
            Session Z0 is held in 110104, outside of the municipality.
        record.guidance, district 110105: for-person, Art. 3; records 6, affected 1; asks
          doubtful record.guidance.silent, Art. 3: record RU
            6份督导表中1份没有改进建议和总体评价
            1 of 6 records have neither advice nor evaluation.
        record.guidance, district 110108: not-applicable, Art. 3
          note compliance.nothing, Art. 3
            当月无督导表
            No records of the month.
        record.immutable, district 110105: breached, Art. 3; records 6
          adverse record.immutable.unexplained, Art. 3: record R0
            督导表R0第2版为更正，未注明更正人或理由
            Version 2 of record R0 corrects it without author or reason.
          adverse record.immutable.version-missing, Art. 3: record RU
            督导表RU有版本缺失，原版本应保留
            Record RU lacks a version; every one is kept.
        record.immutable, district 110108: not-applicable, Art. 3
          note compliance.nothing, Art. 3
            当月无督导表
            No records of the month.
        record.facts, district 110105: breached, Art. 3; records 6, escalations 3
          adverse record.facts.blank, Art. 3: escalation Y5
            严重违规Y5未写明事实
            Severe violation Y5 is recorded without facts.
          note record.facts.remarks, Art. 3
            “否”5项，其中1项写明情况；是否属实由人判断
            Of 5 adverse answers 1 carry a remark; whether they are true is for a person.
        record.facts, district 110108: not-applicable, Art. 3
          note compliance.nothing, Art. 3
            当月无督导表
            No records of the month.
        municipal.management, the city: for-person, Art. 4; members 10, affected 1; asks
          doubtful municipal.management.unregistered, Art. 4: person X9
            派遣人员X9不在质量督导员登记册
            Person X9 was sent and isn't in the register of supervisors.
        municipal.spot-check, the city: held, Art. 4; visits 1, checked-to-date 2
          note municipal.spot-check.made, Art. 4: dispatch P4
            市级督导当月1次，本年累计2次
            1 municipal visits in the month, 2 in the year to date.
        municipal.inspection, the city: for-person, Art. 4; proceedings 2; asks
          doubtful municipal.inspection.not-delivered, Art. 4: proceeding I1
            综合督导检查I1：已形成结论，结论尚未反馈
            Comprehensive inspection I1 is concluded; its conclusions weren't fed back.
          note municipal.inspection.state, Art. 4: proceeding I2
            综合督导检查I2：拟定
            Comprehensive inspection I2 is planned.
        district.daily, district 110105: for-person, Art. 5; sessions 5, visits 5, complaints 2; asks
          doubtful district.daily.complaint, Art. 5: complaint C1, institution J1
            投诉C1于2026-11-06受理，满30日未办结（如属实为严重违规）
            Complaint C1 of 2026-11-06 is open for more than 30 days, severe if true.
          doubtful district.daily.complaint, Art. 5: complaint C3, institution J1
            投诉C3于2026-10-01受理，满30日未办结
            Complaint C3 of 2026-10-01 is open for more than 30 days.
        district.daily, district 110108: for-person, Art. 5; sessions 1, visits 0, complaints 1; asks
          doubtful district.daily.none, Art. 5
            当月1批次，区中心未派遣督导
            1 sessions in the month, and the district centre sent nobody.
          doubtful district.daily.complaint, Art. 5: complaint C5, institution J1
            投诉C5于2026-10-01受理，满30日未办结
            Complaint C5 of 2026-10-01 is open for more than 30 days.
        district.own-rows, the city: breached, Art. 5; records 6
          adverse district.own-rows.strayed, Art. 5: record RZ, session Z0
            督导表RZ记在110105，批次Z0不在该区举办
            Record RZ stands in 110105, where session Z0 isn't held.
        district.spot-check, district 110105: for-person, Art. 5; records 6, sampled 52, failed 3, affected 1; asks
          doubtful district.spot-check.uncounted, Art. 5: record R1
            1份督导表的P3或I5未记抽查人数
            1 records don't say how many were sampled for P3 or I5.
        district.spot-check, district 110108: not-applicable, Art. 5
          note compliance.nothing, Art. 5
            当月无督导表
            No records of the month.
        internal.registers, district 110105: breached, Art. 6; institutions 4
          adverse internal.registers.no-officer, Art. 6: institution J3
            评价机构J3当月有批次，未登记质量内控人员
            Institution J3 holds sessions and has no internal quality officer on record.
          doubtful internal.registers.empty, Art. 6: institution J0
            评价机构J0无考核、管理登记
            Institution J0 has no entry of examination, management.
          doubtful internal.registers.empty, Art. 6: institution J1
            评价机构J1无培训、考核、使用、管理登记
            Institution J1 has no entry of training, examination, deployment, management.
          doubtful internal.registers.empty, Art. 6: institution J2
            评价机构J2无培训、考核、使用、管理登记
            Institution J2 has no entry of training, examination, deployment, management.
          doubtful internal.registers.empty, Art. 6: institution J3
            评价机构J3无培训、考核、使用、管理登记
            Institution J3 has no entry of training, examination, deployment, management.
        internal.registers, district 110108: breached, Art. 6; institutions 1
          adverse internal.registers.no-officer, Art. 6: institution K0
            评价机构K0当月有批次，未登记质量内控人员
            Institution K0 holds sessions and has no internal quality officer on record.
          doubtful internal.registers.empty, Art. 6: institution K0
            评价机构K0无培训、考核、使用、管理登记
            Institution K0 has no entry of training, examination, deployment, management.
        internal.agreement, district 110105: held, Art. 6; pairs 3, agreeing 1
          note internal.agreement.differs, Art. 6: item P1
            P1：对照1次，内督未发现1次，仅内督发现0次
            P1: of 1 pairs the officers missed 1 and alone found 0.
          note internal.agreement.differs, Art. 6: item P3
            P3：对照1次，内督未发现0次，仅内督发现1次
            P3: of 1 pairs the officers missed 0 and alone found 1.
        internal.agreement, district 110108: not-applicable, Art. 6
          note compliance.nothing, Art. 6
            当月没有同一批次同一项目的内外督结果
            No item was answered by both sides in the month.
        officer.integrity, district 110105: held, Art. 7 (1); institutions 4, officers 4, affected 0
        officer.integrity, district 110108: not-applicable, Art. 7 (1)
          note compliance.nothing, Art. 7 (1)
            没有可核对的质量内控人员
            There is no officer to look at.
        officer.policy, district 110105: held, Art. 7 (2); institutions 4, officers 4, affected 0
        officer.policy, district 110108: not-applicable, Art. 7 (2)
          note compliance.nothing, Art. 7 (2)
            没有可核对的质量内控人员
            There is no officer to look at.
        officer.qualification, district 110105: held, Art. 7 (3); institutions 4, officers 4, affected 0
        officer.qualification, district 110108: not-applicable, Art. 7 (3)
          note compliance.nothing, Art. 7 (3)
            没有可核对的质量内控人员
            There is no officer to look at.
        officer.experience, district 110105: breached, Art. 7 (3); institutions 4, officers 4, affected 2
          adverse officer.experience, Art. 7 (3): institution J0, person N0
            评价机构J0内控人员N0（2026-11-30）：技术管理工作经验4年，须5年以上
            Officer N0 of institution J0 on 2026-11-30: 4 years of technical management; 5 are the least.
          doubtful officer.experience, Art. 7 (3): institution J1, person N2
            评价机构J1内控人员N2（使用情况未登记）：技术管理工作经验4年，须5年以上
            Officer N2 of institution J1, whose duty isn't registered: 4 years of technical management; 5 are the least.
        officer.experience, district 110108: not-applicable, Art. 7 (3)
          note compliance.nothing, Art. 7 (3)
            没有可核对的质量内控人员
            There is no officer to look at.
        officer.age, district 110105: held, Art. 7 (4); institutions 4, officers 4, affected 0
        officer.age, district 110108: not-applicable, Art. 7 (4)
          note compliance.nothing, Art. 7 (4)
            没有可核对的质量内控人员
            There is no officer to look at.
        officer.fitness, district 110105: held, Art. 7 (4); institutions 4, officers 4, affected 0
        officer.fitness, district 110108: not-applicable, Art. 7 (4)
          note compliance.nothing, Art. 7 (4)
            没有可核对的质量内控人员
            There is no officer to look at.
        institution.cooperation, district 110105: for-person, Art. 8; visits 6, escalations 1; asks
          doubtful institution.cooperation.obstructed, Art. 8: escalation Y1, session S0
            严重违规Y1：记录有拒绝或阻碍督导
            Severe violation Y1 records that supervision was refused or obstructed.
        institution.cooperation, district 110108: not-applicable, Art. 8
          note compliance.nothing, Art. 8
            当月无督导
            No visits in the month.
        evidence.supplied, district 110105: breached, Art. 8; proceedings 3, evidence 2
          adverse evidence.supplied.refused, Art. 8: institution J1, proceeding Q1
            资料调取Q1：机构拒绝提供
            Request Q1 was refused.
          doubtful evidence.supplied.overdue, Art. 8: institution J1, proceeding Q2
            资料调取Q2：应于2026-12-19前提供，尚未提供
            Request Q2 was due on 2026-12-19 and isn't answered.
        evidence.supplied, district 110108: not-applicable, Art. 8
          note compliance.nothing, Art. 8
            无资料调取
            No material was asked for.
        evidence.integrity, district 110105: held, Art. 8; evidence 3
          note evidence.integrity.hashed, Art. 8
            资料3件均有内容摘要，内容须另行核验；1组内容相同
            3 pieces carry the hash of their content, which is verified apart; 1 contents came more than once.
        evidence.integrity, district 110108: held, Art. 8; evidence 1
          note evidence.integrity.hashed, Art. 8
            资料1件均有内容摘要，内容须另行核验
            1 pieces carry the hash of their content, which is verified apart.
        dispatch.card, the city: held, Art. 9; visits 1, members 1, affected 0
        dispatch.card, district 110105: breached, Art. 9; visits 5, members 9, affected 2
          adverse supervisor.card-expired, Art. 9: dispatch P1, institution J0, person D1, session S1
            派遣P1（批次S1）人员D1：证卡有效期至2026-11-29，2026-11-30已过期
            Dispatch P1 to session S1, person D1: The card's last day is 2026-11-29: expired on 2026-11-30.
          adverse dispatch.card.unregistered, Art. 9: dispatch P2, institution J1, person X9, session S2
            派遣P2（批次S2）人员X9：不在质量督导员登记册，无证卡记录
            Dispatch P2 to session S2, person X9: not in the register of supervisors.
        dispatch.card, district 110108: not-applicable, Art. 9
          note compliance.nothing, Art. 9
            当月无派遣
            Nobody was sent in the month.
        dispatch.rotation, the city: held, Art. 10; visits 1, members 1, affected 0
        dispatch.rotation, district 110105: breached, Art. 10; visits 5, members 9, affected 2
          adverse supervisor.rotation, Art. 10: dispatch P0, institution J0, person D0, session S0
            派遣P0（批次S0）人员D0：前第1次派遣（2026-10-31）即派往评价机构J0，须间隔1次
            Dispatch P0 to session S0, person D0: Sent to institution J0 1 dispatches ago (2026-10-31); 1 elsewhere have to lie between.
          adverse supervisor.rotation, Art. 10: dispatch P1, institution J0, person D1, session S1
            派遣P1（批次S1）人员D1：前第1次派遣（2026-11-01）即派往评价机构J0，须间隔1次
            Dispatch P1 to session S1, person D1: Sent to institution J0 1 dispatches ago (2026-11-01); 1 elsewhere have to lie between.
        dispatch.rotation, district 110108: not-applicable, Art. 10
          note compliance.nothing, Art. 10
            当月无派遣
            Nobody was sent in the month.
        dispatch.past-employer, the city: held, Art. 10; visits 1, members 1, affected 0
        dispatch.past-employer, district 110105: held, Art. 10; visits 5, members 9, affected 0
        dispatch.past-employer, district 110108: not-applicable, Art. 10
          note compliance.nothing, Art. 10
            当月无派遣
            Nobody was sent in the month.
        dispatch.conflict, the city: held, Art. 10; visits 1, members 1, affected 0
        dispatch.conflict, district 110105: for-person, Art. 10; visits 5, members 9, affected 1; asks
          doubtful supervisor.tied-to-staff, Art. 10: dispatch P3, institution J2, person D0, session S3
            派遣P3（批次S3）人员D0：与评价机构J2的1名人员有申报的利害关系（近亲属），涉及2026-11-15，请核定是否回避
            Dispatch P3 to session S3, person D0: Ties with people who work or serve at institution J2 are declared (relative, 1): on 2026-11-15; somebody has to say.
        dispatch.conflict, district 110108: not-applicable, Art. 10
          note compliance.nothing, Art. 10
            当月无派遣
            Nobody was sent in the month.
        dispatch.employer, the city: held, Art. 10; visits 1, members 1, affected 0
        dispatch.employer, district 110105: breached, Art. 10; visits 5, members 9, affected 1
          adverse supervisor.employed, Art. 10: dispatch P2, institution J1, person D2, session S2
            派遣P2（批次S2）人员D2：在评价机构J1任职（兼职），涉及2026-11-10
            Dispatch P2 to session S2, person D2: Works at institution J1 (part): on 2026-11-10.
        dispatch.employer, district 110108: not-applicable, Art. 10
          note compliance.nothing, Art. 10
            当月无派遣
            Nobody was sent in the month.
        dispatch.assessor, the city: breached, Art. 10; visits 1, members 1, affected 1
          adverse supervisor.serves-at-session, Art. 10: dispatch P4, institution J3, person D2, session S4
            派遣P4（批次S4）人员D2：兼任本批次工作（考评人员）
            Dispatch P4 to session S4, person D2: Serves at this very session (assessor).
        dispatch.assessor, district 110105: held, Art. 10; visits 5, members 9, affected 0
        dispatch.assessor, district 110108: not-applicable, Art. 10
          note compliance.nothing, Art. 10
            当月无派遣
            Nobody was sent in the month.
        quota.counted, district 110105: for-person, Art. 11; visits 6, not-counted 5; asks
          doubtful quota.not-counted.recusal-undecided, Art. 10: dispatch P3, session S3
            派遣P3（批次S3）不计入：回避情况待核定
            Dispatch P3 to session S3 doesn't count: recusal-undecided.
          note quota.not-counted.team-too-small, Art. 11: dispatch P1, session S1
            派遣P1（批次S1）不计入：督导组人数不足
            Dispatch P1 to session S1 doesn't count: team-too-small.
          note quota.not-counted.unsigned, Art. 12: dispatch P1, session S1
            派遣P1（批次S1）不计入：组员签字不全
            Dispatch P1 to session S1 doesn't count: unsigned.
          note quota.not-counted.recusal-broken, Art. 10: dispatch P2, session S2
            派遣P2（批次S2）不计入：违反回避规定
            Dispatch P2 to session S2 doesn't count: recusal-broken.
          note quota.not-counted.unsigned, Art. 12: dispatch P2, session S2
            派遣P2（批次S2）不计入：组员签字不全
            Dispatch P2 to session S2 doesn't count: unsigned.
          note quota.not-counted.draft-record, Art. 12: dispatch P3, session S3
            派遣P3（批次S3）不计入：督导表未提交
            Dispatch P3 to session S3 doesn't count: draft-record.
          note quota.not-counted.unsigned, Art. 12: dispatch P3, session S3
            派遣P3（批次S3）不计入：组员签字不全
            Dispatch P3 to session S3 doesn't count: unsigned.
          note quota.not-counted.municipal, Art. 11: dispatch P4, session S4
            派遣P4（批次S4）不计入：市级督导，不计入区抽查
            Dispatch P4 to session S4 doesn't count: municipal.
          note quota.not-counted.no-record, Art. 12: dispatch P4, session S4
            派遣P4（批次S4）不计入：无督导表
            Dispatch P4 to session S4 doesn't count: no-record.
          note quota.not-counted.recusal-broken, Art. 10: dispatch P4, session S4
            派遣P4（批次S4）不计入：违反回避规定
            Dispatch P4 to session S4 doesn't count: recusal-broken.
          note quota.not-counted.team-too-small, Art. 11: dispatch P4, session S4
            派遣P4（批次S4）不计入：督导组人数不足
            Dispatch P4 to session S4 doesn't count: team-too-small.
          note quota.not-counted.no-record, Art. 12: dispatch P5, session S5
            派遣P5（批次S5）不计入：无督导表
            Dispatch P5 to session S5 doesn't count: no-record.
          note quota.not-counted.session-left-pool, Art. 11: dispatch P5, session S5
            派遣P5（批次S5）不计入：批次已取消或延期，不在基数内
            Dispatch P5 to session S5 doesn't count: session-left-pool.
        quota.counted, district 110108: not-applicable, Art. 11
          note compliance.nothing, Art. 11
            当月无派遣
            Nobody was sent in the month.
        quota.share, district 110105: breached, Art. 11; pool 5, required 2, checked 1, pool-to-date 7, required-to-date 3, checked-to-date 2
          adverse quota.month-short, Art. 11: session S1, session S2, session S3, session S4
            当月5批次，应抽查2，已抽查1，缺1
            In the month 1 of 5 sessions were checked; 2 are the least.
          adverse quota.year-short, Art. 11: session S1, session S2, session S3, session S4
            当年累计7批次，应抽查3，已抽查2，缺1
            In the year to date 2 of 7 sessions were checked; 3 are the least.
          note quota.units, Art. 11
            并列：按机构1/4，按报名人数40/521
            Beside it: 1 of 4 institutions, 40 of 521 candidates registered.
        quota.share, district 110108: breached, Art. 11; pool 1, required 1, checked 0, pool-to-date 1, required-to-date 1, checked-to-date 0
          adverse quota.month-short, Art. 11: session S0
            当月1批次，应抽查1，已抽查0，缺1
            In the month 0 of 1 sessions were checked; 1 are the least.
          adverse quota.year-short, Art. 11: session S0
            当年累计1批次，应抽查1，已抽查0，缺1
            In the year to date 0 of 1 sessions were checked; 1 are the least.
          note quota.units, Art. 11
            并列：按机构0/1，按报名人数0/40
            Beside it: 0 of 1 institutions, 0 of 40 candidates registered.
        team.size, the city: held, Art. 11; visits 1, affected 0
        team.size, district 110105: breached, Art. 11; visits 5, affected 1
          adverse team.size.small, Art. 11: dispatch P1, institution J0, person D1, session S1
            派遣P1（批次S1）仅1人，至少2人
            Dispatch P1 to session S1 has 1 member(s); 2 are the least.
        team.size, district 110108: not-applicable, Art. 11
          note compliance.nothing, Art. 11
            当月无派遣
            Nobody was sent in the month.
        team.extra-seats, the city: held, Art. 11; visits 1, affected 0
        team.extra-seats, district 110105: held, Art. 11; visits 5, affected 1
          note team.extra-seats.short, Art. 11: dispatch P1, institution J0, session S1
            派遣P1：批次S1报名201人，建议3人，实派1人（不作强制）
            Dispatch P1: 201 candidates; 3 members are recommended, 1 went.
        team.extra-seats, district 110108: not-applicable, Art. 11
          note compliance.nothing, Art. 11
            当月无派遣
            Nobody was sent in the month.
        conduct.card-worn, the city: for-person, Art. 12; asks
          doubtful compliance.question, Art. 12
            督导时是否佩戴证卡？
            Was the card worn on site?
        conduct.duty, the city: for-person, Art. 12; asks
          doubtful compliance.question, Art. 12
            督导员是否遵守规章、认真履职？
            Did supervisors keep the rules and do their duty in earnest?
        record.complete, district 110105: breached, Art. 12; records 6, affected 2
          adverse record.complete.unanswered, Art. 12: record R0, session S0
            督导表R0缺1项：P5
            Record R0 leaves 1 items unanswered: P5.
          adverse record.complete.checklist, Art. 12: record RU
            督导表RU所用表unknown 1不是现行督导表
            Record RU is on unknown 1, which isn't one of the policy's.
        record.complete, district 110108: not-applicable, Art. 12
          note compliance.nothing, Art. 12
            当月无督导表
            No records of the month.
        record.in-time, district 110105: for-person, Art. 12; records 5, affected 1; asks
          doubtful record.in-time.late, Art. 12: record R1, session S1
            督导表R1于2026-12-04报送，督导日2026-11-30，超过3日
            Record R1 was handed in on 2026-12-04, more than 3 days after the visit on 2026-11-30.
        record.in-time, district 110108: not-applicable, Art. 12
          note compliance.nothing, Art. 12
            当月无督导表
            No records of the month.
        conduct.concealment, the city: for-person, Art. 12; asks
          doubtful compliance.question, Art. 12
            有无隐瞒或虚构事实的反映？
            Is there word of anything concealed or invented?
        form.signatures, district 110105: breached, Art. 12; records 4, affected 3
          adverse form.signatures.missing, Art. 12: dispatch P1, institution J0, person D1, record R1, session S1
            督导表R1缺1人签字而已提交
            Record R1 lacks 1 signatures and was submitted.
          adverse form.signatures.missing, Art. 12: dispatch P2, institution J1, person X9, record R2, session S2
            督导表R2缺1人签字而已提交
            Record R2 lacks 1 signatures and was submitted.
          doubtful form.signatures.missing, Art. 12: dispatch P3, institution J2, person D0, person D2, record RU, session S3
            督导表RU缺2人签字，仍为草稿
            Record RU lacks 2 signatures and is a draft.
        form.signatures, district 110108: not-applicable, Art. 12
          note compliance.nothing, Art. 12
            当月无督导表
            No records of the month.
        content.mode, district 110105: breached, Art. 13; records 6, affected 2
          adverse content.mode.unknown, Art. 13: record RX, session S99
            督导表RX的批次S99无备案，认定方式不明
            Record RX is of session S99, which isn't on record.
          adverse content.mode.unknown, Art. 13: record RZ, session Z0
            督导表RZ的批次Z0无备案，认定方式不明
            Record RZ is of session Z0, which isn't on record.
          note content.mode.counted, Art. 13 (1)
            考核评价3份
            3 of examination.
          note content.mode.counted, Art. 13 (2)
            过程评价1份
            1 of process.
        content.mode, district 110108: not-applicable, Art. 13
          note compliance.nothing, Art. 13
            当月无督导表
            No records of the month.
        content.examination, district 110105: for-person, Art. 13 (1); records 3, affected 2; asks
          doubtful content.examination.unanswered, Art. 13 (1): record R1, session S1
            督导表R1附页7项均未填
            Record R1 leaves the whole supplement unanswered.
          doubtful content.examination.unanswered, Art. 13 (1): record R2, session S2
            督导表R2附页缺6项：考评人员配备和分工、质量内控人员配备和分工、考场设备设施符合本次认定要求、试卷保管、启（密）封、考核按照实施方案进行、根据考生名册抽查认定人员身份
            Record R2 leaves 6 questions of the supplement unanswered: S2, S3, S4, S5, S6, S7.
        content.examination, district 110108: not-applicable, Art. 13 (1)
          note compliance.nothing, Art. 13 (1)
            当月无督导表
            No records of the month.
        content.process, district 110105: for-person, Art. 13 (2); records 1, affected 1; asks
          doubtful content.process.unanswered, Art. 13 (2): record RU, session S3
            督导表RU附页5项均未填
            Record RU leaves the whole supplement unanswered.
        content.process, district 110108: not-applicable, Art. 13 (2)
          note compliance.nothing, Art. 13 (2)
            当月无督导表
            No records of the month.
        content.outcome, district 110105: not-applicable, Art. 13 (3)
          note compliance.nothing, Art. 13 (3)
            当月无督导表
            No records of the month.
        content.outcome, district 110108: not-applicable, Art. 13 (3)
          note compliance.nothing, Art. 13 (3)
            当月无督导表
            No records of the month.
        findings.report, district 110105: for-person, Art. 14; visits 4, records 3; asks
          doubtful findings.report.none, Art. 14: dispatch P3, institution J2, session S3
            派遣P3（批次S3，2026-11-15结束）督导表未提交
            Dispatch P3 to session S3, over since 2026-11-15, has a draft record alone.
        findings.report, district 110108: not-applicable, Art. 14
          note compliance.nothing, Art. 14
            当月无已结束的督导
            No visit of the month is over.
        opinion.proposed, district 110105: for-person, Art. 14; institutions 3, affected 3; asks
          doubtful opinion.proposed.waiting, Art. 14: institution J0, institution J1, institution J2
            当月督导有问题的机构3家，其中3家自当月起无已反馈的备案管理意见
            Of 3 institutions with adverse findings 3 have had no opinion fed back since the month began.
        opinion.proposed, district 110108: not-applicable, Art. 14
          note compliance.nothing, Art. 14
            当月督导未发现问题
            Nothing was found in the month.
        opinion.feedback, district 110105: for-person, Art. 14; proceedings 2, affected 1; asks
          doubtful opinion.feedback.held, Art. 14: institution J1, proceeding O1
            备案管理意见O1已出具，尚未反馈
            Opinion O1 was issued and isn't fed back.
        opinion.feedback, district 110108: not-applicable, Art. 14
          note compliance.nothing, Art. 14
            无备案管理意见
            No opinion is on record.
        report.system, the city: for-person, Art. 15; asks
          doubtful compliance.question, Art. 15
            市、区两级当月是否作了质量督导情况分析？
            Did both centres analyse the month's supervision?
        archive.quality, the city: for-person, Art. 15; asks
          doubtful compliance.question, Art. 15
            质量管理工作档案是否齐全？
            Are the archives of quality management whole?
        report.monthly, district 110105: for-person, Art. 15; asks
          doubtful report.late-by-reading, Art. 15
            按部分口径超过时限：月报于2026-12-05T01:00:00+08:00报送，已过：不含5日
            Sent at 2026-12-05T01:00:00+08:00, late by before-the-fifth.
          doubtful report.returned, Art. 15
            月报于2026-12-05T02:00:00+08:00被退回，尚未重新报送
            The report was sent back at 2026-12-05T02:00:00+08:00 and wasn't sent again.
          note report.readings, Art. 15
            四种口径：不含5日 2026-12-04T23:59:59+08:00；5日下班前 2026-12-05T17:00:00+08:00；5日24时前 2026-12-05T23:59:59+08:00；5日下班前，逢非工作日顺延至下一工作日下班 2026-12-07T17:00:00+08:00
            Four readings: before-the-fifth 2026-12-04T23:59:59+08:00; close-of-the-fifth 2026-12-05T17:00:00+08:00; end-of-the-fifth 2026-12-05T23:59:59+08:00; next-working-day 2026-12-07T17:00:00+08:00.
          note report.sent, Art. 15
            月报于2026-12-05T01:00:00+08:00报送
            The report was sent at 2026-12-05T01:00:00+08:00.
        report.monthly, district 110108: breached, Art. 15
          adverse report.late, Art. 15
            迟报：月报截至2026-12-20T12:00:00+08:00未报送，四种口径均已过
            Not sent by 2026-12-20T12:00:00+08:00, late by all four readings.
          note report.readings, Art. 15
            四种口径：不含5日 2026-12-04T23:59:59+08:00；5日下班前 2026-12-05T17:00:00+08:00；5日24时前 2026-12-05T23:59:59+08:00；5日下班前，逢非工作日顺延至下一工作日下班 2026-12-07T17:00:00+08:00
            Four readings: before-the-fifth 2026-12-04T23:59:59+08:00; close-of-the-fifth 2026-12-05T17:00:00+08:00; end-of-the-fifth 2026-12-05T23:59:59+08:00; next-working-day 2026-12-07T17:00:00+08:00.
        urgent.severe, district 110105: for-person, Art. 15; escalations 3; asks
          doubtful urgent.month-open, Art. 15: escalation Y2, session S0
            严重违规Y2（安全责任事故）：月报是否再次列明，无法从记录判断
            Severe violation Y2: whether the month's report shows it again can't be told.
          doubtful urgent.unreported, Art. 15: escalation Y2, session S0
            严重违规Y2（安全责任事故）：尚未报告，已超内部时限24小时18天13小时
            Severe violation Y2 (safety-accident): not reported, 18 d 13 h beyond the internal target of 24 hours.
          note urgent.in-target, Art. 15: escalation Y1, proceeding U1, session S0
            严重违规Y1（拒绝或阻碍督导）：已在内部时限24小时内报告
            Severe violation Y1 (obstruction): reported within the internal target of 24 hours.
          note urgent.retracted, Art. 15: escalation Y5, proceeding U2, session S2
            严重违规Y5（替考）：经核不属严重违规，已撤回
            Severe violation Y5 was retracted.
        urgent.severe, district 110108: not-applicable, Art. 15
          note compliance.nothing, Art. 15
            当月未发现严重违规
            No severe violation was discovered.
        severity.escalation, district 110105: for-person, Art. 15; escalations 3; asks
          doubtful severity.influence, Art. 16: escalation Y1, session S0
            严重违规Y1：是否造成不良社会影响，由人工判断
            Severe violation Y1: Whether there was bad social influence is for a person to say.
          doubtful severity.influence, Art. 16: escalation Y2, session S0
            严重违规Y2：是否造成不良社会影响，由人工判断
            Severe violation Y2: Whether there was bad social influence is for a person to say.
          doubtful severity.management-open, Art. 16: escalation Y2, session S0
            严重违规Y2：是否因组织、管理缺失尚未查明，暂不拟记信用档案、不拟不予备案
            Severe violation Y2: That organisation or management failed isn't established yet; only the report is proposed.
          doubtful severity.responsibility-open, Art. 16: escalation Y2, session S0
            严重违规Y2：责任尚未认定，暂不拟记信用档案、不拟不予备案
            Severe violation Y2: Who is liable isn't established yet; only the report is proposed.
          doubtful severity.facts-blank, Art. 3: escalation Y5, session S2
            严重违规Y5：未写明事实，不作严重违规处理
            Severe violation Y5: Escalation Y5 has no facts; say what was observed.
          note severity.severeRecorded, Art. 8: escalation Y1, session S0
            严重违规Y1：记录的事由：拒绝或阻碍督导；口径：拒绝、阻碍督导或拒不提供资料，致结果无从核查（自拟）
            Severe violation Y1: Recorded on the ground obstruction, by catalogue 1.
          note severity.severeRecorded, Art. 16: escalation Y2, session S0
            严重违规Y2：记录的事由：安全责任事故；口径：因组织、管理缺失发生，责任认定后方可拟记；报告不待认定
            Severe violation Y2: Recorded on the ground safety-accident, by catalogue 1.
        severity.escalation, district 110108: not-applicable, Art. 15
          note compliance.nothing, Art. 15
            当月未发现严重违规
            No severe violation was discovered.
        credit.file, district 110105: breached, Art. 16; entries 8
          adverse credit.file.lost, Art. 16: credit-entry E6, institution J1
            信用条目E6所替代的条目E9不存在，条目只增不删
            Entry E6 replaces E9, which isn't there; entries are never deleted.
          note credit.file.month, Art. 16
            当月新增6条
            6 entries were made in the month.
        credit.file, district 110108: not-applicable, Art. 16
          note compliance.nothing, Art. 16
            无信用档案条目
            No entry of a credit file.
        credit.grounds, district 110105: for-person, Art. 16; entries 4; asks
          doubtful credit.grounds.unrecorded, Art. 16: credit-entry E2, institution J3
            信用条目E2（严重违规）无对应的严重违规记录
            Entry E2 (severe-violation) has no severe violation on record.
          doubtful credit.grounds.influence, Art. 16: credit-entry E3, institution J2
            信用条目E3：“造成不良社会影响”是独立事由还是限定语未明
            Entry E3: whether bad influence is a ground of its own is open.
          doubtful credit.grounds.responsibility, Art. 16: credit-entry E4, institution J1
            信用条目E4：群体性事件须因组织、管理缺失且责任已认定
            Entry E4: failing management and responsibility have to be established.
        credit.grounds, district 110108: not-applicable, Art. 16
          note compliance.nothing, Art. 16
            当月无新列入
            Nothing was entered in the month.
        credit.refusal, district 110105: breached, Art. 16; proceedings 6
          adverse credit.refusal.disordered, Art. 16: proceeding B1
            不予备案B1：步骤缺失或次序不合（告知、听取申辩、决定、送达）
            Refusal B1: steps are left out or out of order.
          adverse credit.refusal.disordered, Art. 16: proceeding B2
            不予备案B2：步骤缺失或次序不合（告知、听取申辩、决定、送达）
            Refusal B2: steps are left out or out of order.
          doubtful credit.refusal.no-entry, Art. 16: institution J0, proceeding F2
            不予备案F2：信用档案中无对应条目
            Refusal F2 has no entry in the credit file.
          doubtful credit.refusal.unserved, Art. 16: institution J1, proceeding F1
            不予备案F1：已决定，尚未送达
            Refusal F1 is decided and not served.
          note credit.refusal.state, Art. 16: institution J0, proceeding F2
            不予备案F2：已送达，步骤齐全有序
            Refusal F2 is served, its steps in order.
          note credit.refusal.state, Art. 16: institution J1, proceeding F1
            不予备案F1：已决定，步骤齐全有序
            Refusal F1 is decided, its steps in order.
          note credit.refusal.state, Art. 16: institution J1, proceeding F4
            不予备案F4：拟不予备案，步骤齐全有序
            Refusal F4 is proposed, its steps in order.
          note credit.refusal.state, Art. 16: institution J2, proceeding F3
            不予备案F3：已复核，步骤齐全有序
            Refusal F3 is reviewed, its steps in order.
        credit.refusal, district 110108: breached, Art. 16; proceedings 1
          adverse credit.refusal.disordered, Art. 16: proceeding B4
            不予备案B4：步骤缺失或次序不合（告知、听取申辩、决定、送达）
            Refusal B4: steps are left out or out of order.
        sanction.grounds, the city: for-person, Art. 17; measures 1; asks
          doubtful sanction.grounds.weighed, Art. 17: person D2
            人员D2：未认真履行职责，暂停
            Person D2: neglect, suspended.
        sanction.measures, the city: held, Art. 17; measures 2
          note sanction.measures.taken, Art. 17: person D1
            人员D1：正常，2026-11-30决定，自2026-11-30起
            Person D1: good, decided on 2026-11-30, from 2026-11-30.
          note sanction.measures.taken, Art. 17: person D2
            人员D2：暂停，2026-11-01决定，自2026-11-01起至2026-11-30
            Person D2: suspended, decided on 2026-11-01, from 2026-11-01 to 2026-11-30.
        dispatch.standing, the city: for-person, Art. 17; visits 1, members 1, affected 1; asks
          doubtful supervisor.suspended, Art. 17: dispatch P4, institution J3, person D2, session S4
            派遣P4（批次S4）人员D2：暂停质量督导工作至2026-11-30，涉及2026-11-16
            Dispatch P4 to session S4, person D2: Suspended until 2026-11-30: on 2026-11-16.
        dispatch.standing, district 110105: breached, Art. 17; visits 5, members 9, affected 3
          adverse supervisor.suspended, Art. 17: dispatch P0, institution J0, person D1, session S0
            派遣P0（批次S0）人员D1：暂停质量督导工作至2026-11-09，涉及2026-11-01
            Dispatch P0 to session S0, person D1: Suspended until 2026-11-09: on 2026-11-01.
          adverse supervisor.suspended, Art. 17: dispatch P2, institution J1, person D2, session S2
            派遣P2（批次S2）人员D2：暂停质量督导工作至2026-11-30，涉及2026-11-10
            Dispatch P2 to session S2, person D2: Suspended until 2026-11-30: on 2026-11-10.
          doubtful supervisor.suspended, Art. 17: dispatch P3, institution J2, person D2, session S3
            派遣P3（批次S3）人员D2：暂停质量督导工作至2026-11-30，涉及2026-11-15
            Dispatch P3 to session S3, person D2: Suspended until 2026-11-30: on 2026-11-15.
        dispatch.standing, district 110108: not-applicable, Art. 17
          note compliance.nothing, Art. 17
            当月无派遣
            Nobody was sent in the month.
        policy.interpretation, the city: held, Art. 18; documents 2
          note policy.interpretation.held, Art. 18: document 解1
            解1（2026-11-30起）：一条
            解1, from 2026-11-30: 一条
          note policy.interpretation.held, Art. 18: document 解2
            解2（2026-11-30起）：一条
            解2, from 2026-11-30: 一条
        rules.own, district 110105: breached, Art. 18; documents 1, institutions 4, affected 3
          adverse rules.own.institutions-none, Art. 18: institution J1, institution J2, institution J3
            当月有批次的评价机构4家，其中3家没有登记有效的实施细则
            Of 4 institutions with sessions 3 have no detailed rules in force on record.
          adverse rules.own.rectification, Art. 18: proceeding Z1
            整改Z1于2026-02-28提出，当日区无实施细则可依
            Rectification Z1 of 2026-02-28 rests on no rules of the district's own.
          note rules.own.registered, Art. 18: document 实施细则
            实施细则《实施细则》，2026-03-01起
            “实施细则”, from 2026-03-01.
        rules.own, district 110108: breached, Art. 18; documents 0, institutions 1, affected 1
          adverse rules.own.district-none, Art. 18
            区鉴定管理中心没有登记有效的实施细则
            The district centre has no detailed rules in force on record.
          adverse rules.own.institutions-none, Art. 18: institution K0
            当月有批次的评价机构1家，其中1家没有登记有效的实施细则
            Of 1 institutions with sessions 1 have no detailed rules in force on record.
        policy.tightening, the city: not-applicable, Art. 18
          note compliance.nothing, Art. 18
            没有从严的区级细则
            No district's rules set a field.
        policy.in-force, the city: held, Art. 19
          note policy.in-force.since, Art. 19
            办法自2026-11-30起实施，当月按beijing-1判定
            In force from 2026-11-30; the month is judged by beijing-1.
        form.items, district 110105: for-person, the form; sessions 5, affected 3; asks
          doubtful form.items.outside-plan, Art. 13: institution J1, session S2
            批次S2（电工，高级工，考核评价）不在评价机构J1当日有效的备案方案内
            Session S2 (电工, level 3, examination) isn't in a plan that institution J1 has filed for its days.
          doubtful form.items.outside-plan, Art. 13: institution J2, session S3
            批次S3（电工，高级工，过程评价）不在评价机构J2当日有效的备案方案内
            Session S3 (电工, level 3, process) isn't in a plan that institution J2 has filed for its days.
          doubtful form.items.outside-plan, Art. 13: institution J3, session S4
            批次S4（电工，高级工，直接认定）不在评价机构J3当日有效的备案方案内
            Session S4 (电工, level 3, direct) isn't in a plan that institution J3 has filed for its days.
        form.items, district 110108: for-person, the form; sessions 1, affected 1; asks
          doubtful form.items.outside-plan, Art. 13: institution K0, session S0
            批次S0（电工，高级工，考核评价）不在评价机构K0当日有效的备案方案内
            Session S0 (电工, level 3, examination) isn't in a plan that institution K0 has filed for its days.
        form.opinion, district 110105: for-person, the form; records 6, affected 1; asks
          doubtful form.opinion.blank, the form: record RU
            1份督导表的总体评价为空
            1 records have no overall evaluation.
        form.opinion, district 110108: not-applicable, the form
          note compliance.nothing, the form
            当月无督导表
            No records of the month.
        """
}
