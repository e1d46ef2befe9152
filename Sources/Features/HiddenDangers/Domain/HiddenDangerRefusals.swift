package import Kernel

extension Refusal {
    package static let unknownHiddenDanger = Refusal(
        "hidden-danger.unknown", kind: .unknown, "没有这条隐患，或您无权查看。",
        "There is no such hidden danger, or you may not see it.")
    package static let nothingSaid = Refusal(
        "hidden-danger.nothing-said", field: "what", "请写明发现了什么。", "Say what was found.")
    package static let tooLong = Refusal(
        "hidden-danger.too-long", "文字最多 2000 个字符，请缩短。", "A text may have at most 2,000 characters; shorten it.")
    package static let wrongPhase = Refusal(
        "hidden-danger.wrong-phase", kind: .conflict, "隐患当前状态不允许此操作，请刷新页面查看。",
        "The danger's present state does not allow this act; reload the page to see it.")
    package static let nearMissUngraded = Refusal(
        "hidden-danger.near-miss-ungraded", "未遂事件不定级。", "Near misses are never graded.")
    package static let areaNotStopped = Refusal(
        "hidden-danger.area-not-stopped", field: "stoppedArea", article: "煤矿安全生产条例 第36条",
        "定为重大隐患，须先写明受影响区域并立即停止该区域生产。",
        "A major danger needs its affected area named and stopped at once before it is saved.")
    package static let fiveThingsMissing = Refusal(
        "hidden-danger.five-things-missing", field: "measures",
        "“五落实”不全：责任人、措施、资金、时限、预案缺一不可。",
        "The five things are not all in place: person, measures, funds, deadline, contingency plan.")
    package static let deadlinePast = Refusal(
        "hidden-danger.deadline-past", field: "deadline", "整改期限不能早于今天。", "The deadline cannot be before today.")
    package static let notTheRectifier = Refusal(
        "hidden-danger.not-the-rectifier", kind: .forbidden, "只有整改责任人或其委托的人可以办理。",
        "Only the person responsible, or whom that person asked, may do this.")
    package static let acceptedByRectifier = Refusal(
        "hidden-danger.accepted-by-rectifier", kind: .forbidden, "参与整改的人（责任人、受委托人）不得验收。",
        "Whoever had a hand in mending a danger cannot accept it.")
    package static let majorNeedsManager = Refusal(
        "hidden-danger.major-needs-manager", kind: .forbidden, "重大隐患须由矿长验收签字。",
        "A major danger is accepted by the mine's manager.")
    package static let reasonMissing = Refusal(
        "hidden-danger.reason-missing", field: "reason", "请写明理由。", "Give a reason.")
    package static let extensionLimit = Refusal(
        "hidden-danger.extension-limit", kind: .conflict, "延期次数已达上限。", "No further extension is allowed.")
    package static let extensionPending = Refusal(
        "hidden-danger.extension-pending", kind: .conflict, "已有一份延期申请待批。", "An extension already waits for its answer.")
    package static let extensionNotLater = Refusal(
        "hidden-danger.extension-not-later", field: "newDeadline", "新期限须晚于原期限。", "The new deadline must be later.")
    package static let extensionOwnLevel = Refusal(
        "hidden-danger.extension-own-level", kind: .forbidden, "延期须由上一级批准，次数越多级别越高；重大隐患由监管部门批准。",
        "An extension is decided a level above; each further one takes one more, a major danger's the regulator.")
    package static let extensionTooLate = Refusal(
        "hidden-danger.extension-too-late", kind: .conflict, "整改期限已过，不能再申请延期，请按逾期处理。",
        "The deadline has passed; an extension is asked for before it. Treat the danger as overdue.")
    package static let noExtensionPending = Refusal(
        "hidden-danger.no-extension-pending", kind: .conflict, "没有待批的延期申请。", "No extension waits for an answer.")
    package static let interimMeasuresMissing = Refusal(
        "hidden-danger.interim-measures-missing", field: "interimMeasures", "请写明延期期间的安全措施。",
        "Say what keeps people safe until then.")
    package static let deadlineTooLate = Refusal(
        "hidden-danger.deadline-too-late", field: "deadline", "期限超过该等级允许的最长整改时限。",
        "The deadline is later than the rules allow for this grade.")
    package static let personMissing = Refusal(
        "hidden-danger.person-missing", field: "person", "请选择责任人。", "Choose who does it.")
    package static let personElsewhere = Refusal(
        "hidden-danger.person-elsewhere", field: "person", "此人不是本矿或本矿承包单位的人员。",
        "This person works neither at this site nor for one of its contractors.")
    package static let placeElsewhere = Refusal(
        "hidden-danger.place-elsewhere", field: "place", "所选地点、系统或设备不属于本矿。",
        "This place, system or equipment does not belong to this site.")
    package static let samePerson = Refusal(
        "hidden-danger.same-person", field: "person", "已由此人负责，请另选他人。",
        "It is this person's already; choose somebody else.")
    package static let gradedAbove = Refusal(
        "hidden-danger.graded-above", kind: .forbidden, "上级定的等级，下级不得调低。",
        "A grade given at a higher level is not lowered below it.")
    package static let onlyRaisedOnceAssigned = Refusal(
        "hidden-danger.only-raised-once-assigned", kind: .conflict, field: "grade", "已分派的隐患只能调高等级。",
        "Once a danger is assigned its grade can only rise.")
    package static let recurrenceRaisesGrade = Refusal(
        "hidden-danger.recurrence-raises-grade", field: "grade", "重复发生的隐患，等级须比上次至少高一级。",
        "A danger that came back stands at least one grade higher than last time.")
    package static let recurrenceNeedsReason = Refusal(
        "hidden-danger.recurrence-needs-reason", field: "reason", "重复隐患拟提为重大；不提级的，请写明理由。",
        "The danger came back and major is proposed; give a reason for a lower grade.")
    package static let onlyMajorReported = Refusal(
        "hidden-danger.only-major-reported", kind: .conflict, "只有重大隐患需要此报告。", "Only a major danger needs this report.")
    package static let majorReportIsTheMines = Refusal(
        "hidden-danger.major-report-is-the-mines", kind: .forbidden, article: "煤矿安全生产条例 第35条",
        "重大隐患报告和治理方案由矿方提交，监管部门不代写。",
        "The mine files the report and plan of a major danger; whoever supervises it does not write it.")
    package static let majorReportIncomplete = Refusal(
        "hidden-danger.major-report-incomplete", article: "安全生产法 第41条；煤矿安全生产条例 第35条",
        "重大隐患报告八项内容缺一不可：现状及原因、危害及整改难度、目标任务、方法措施、经费物资、机构人员、时限要求、安全措施和应急预案。",
        "Each of the eight parts of a major danger's report must be filled in.")
    package static let majorReportMissing = Refusal(
        "hidden-danger.major-report-missing", kind: .conflict, article: "煤矿安全生产条例 第35条", "重大隐患须先提交报告和治理方案，再分派整改。",
        "A major danger's report and plan come before it is assigned.")
    package static let majorNotOnTheSpot = Refusal(
        "hidden-danger.major-not-on-the-spot", kind: .conflict, article: "煤矿安全生产条例 第36条", "重大隐患不能按当场整改处理，须“五落实”。",
        "A major danger is not fixed on the spot; it takes the five things.")
    package static let majorNotWithdrawn = Refusal(
        "hidden-danger.major-not-withdrawn", kind: .conflict, "重大隐患不得撤回。", "A major danger is not withdrawn.")
    package static let foundByRegulator = Refusal(
        "hidden-danger.found-by-regulator", kind: .invalid, field: "foundBy", "监管监察部门登记的隐患，发现方须为监管或监察。",
        "What a regulator registers was found by a regulator or the state inspection.")
    package static let foundByRegulatorStays = Refusal(
        "hidden-danger.found-by-regulator-stays", kind: .forbidden, "监管监察部门发现的隐患，矿方不得撤回。",
        "The mine does not withdraw what a regulator found.")
    package static let onlyNearMissReviewed = Refusal(
        "hidden-danger.only-near-miss-reviewed", kind: .conflict, "只有未遂事件走此流程，隐患请定级。",
        "Only a near miss is reviewed; grade a danger.")
    package static let lessonMissing = Refusal(
        "hidden-danger.lesson-missing", field: "lesson", "请写明吸取的教训。", "Say what is learnt from it.")
    package static let measureIncomplete = Refusal(
        "hidden-danger.measure-incomplete", field: "what", "每项措施须写明类别、内容、负责人、完成日期和资金。",
        "A step names its factor, what is done, who, until when and with what money.")
    package static let measureOutsideDeadline = Refusal(
        "hidden-danger.measure-outside-deadline", field: "until", "措施的完成日期须在今天至整改期限之间。",
        "A step ends between today and the danger's deadline.")
    package static let tooManyMeasures = Refusal(
        "hidden-danger.too-many-measures", kind: .conflict, "措施最多 \(Measure.mostSteps) 项。",
        "At most \(Measure.mostSteps) steps.")
    package static let unknownMeasure = Refusal(
        "hidden-danger.unknown-measure", kind: .unknown, field: "number", "没有这项措施。", "There is no such step.")
    package static let measureAlreadyDone = Refusal(
        "hidden-danger.measure-already-done", kind: .conflict, field: "number", "这项措施已经完成。",
        "This step is done already.")
    package static let measuresOpen = Refusal(
        "hidden-danger.measures-open", kind: .conflict, "还有措施未完成，不能报告整改完成。",
        "Some steps are not done yet, so the danger is not corrected.")
    package static let correctionMissing = Refusal(
        "hidden-danger.correction-missing", field: "what", "请写明怎样整改的。", "Say what was done.")
    package static let listedStaysOpen = Refusal(
        "hidden-danger.listed-stays-open", kind: .conflict, "挂牌督办尚未销号，隐患不能销号或合并。",
        "The danger stays open until its listed supervision has ended.")
    package static let mergedElsewhere = Refusal(
        "hidden-danger.merged-elsewhere", field: "into", "只能并入本矿的另一条隐患。",
        "A duplicate is merged into another danger of the same site.")
    package static let mergedIntoEnded = Refusal(
        "hidden-danger.merged-into-ended", kind: .conflict, field: "into", "目标隐患已结束或类型不同。",
        "The other one has ended or is of the other kind.")
    package static let mergedIntoLower = Refusal(
        "hidden-danger.merged-into-lower", kind: .conflict, field: "into", "不能并入等级更低或未定级的隐患。",
        "A danger is not merged into one that is graded lower or not at all.")
    package static let notTheAcceptor = Refusal(
        "hidden-danger.not-the-acceptor", kind: .forbidden, "只有上次的验收人需要确认。",
        "This is for whoever accepted it last time.")
    package static let alreadyAcknowledged = Refusal(
        "hidden-danger.already-acknowledged", kind: .conflict, "已经确认过。", "It is acknowledged already.")

    package static func factorUntouched(_ factor: Measure.Factor) -> Refusal {
        let (zh, en) = factor.words
        return Refusal(
            "hidden-danger.factor-untouched",
            field: "untouched\(factor.words.en.prefix(1).uppercased() + factor.words.en.dropFirst())",
            "人、机、环、管四方面中，“\(zh)”没有措施，请写明理由。",
            "Nothing was done about the factor “\(en)”; say why it was left untouched.")
    }
    package static let notPermitted = Refusal(
        "hidden-danger.not-permitted", kind: .forbidden, "您的岗位不能办理此项。", "Your post may not do this.")
}

extension Measure.Factor {
    fileprivate var words: (zh: String, en: String) {
        switch self {
        case .person: ("人", "person")
        case .machine: ("机", "machine")
        case .environment: ("环", "environment")
        case .management: ("管", "management")
        }
    }
}

extension Refusal {
    package static func unknownGrade(_ text: String, codes: [String]) -> Refusal {
        let list = codes.joined(separator: ", ")
        return Refusal(
            "hidden-danger.grade.unknown", field: "grade", "分级方案中没有“\(text.prefix(40))”这个等级，请填写：\(list)。",
            "The grading scheme here has no grade “\(text.prefix(40))”; give one of: \(list).")
    }

    package static let majorByItsLegalName = Refusal(
        "hidden-danger.grade.major-name", field: "grade", "定为重大隐患请填写 major，并签名。",
        "Grade something major as “major”, and sign it.")

    package static let officesGradeNothing = Refusal(
        "grading-scheme.office", field: "organisation", "分级方案由企业选定，政府部门不选。",
        "An enterprise chooses its grading scheme; a public office has none.")

    package static func unknownScheme(_ names: [String]) -> Refusal {
        let list = names.joined(separator: ", ")
        return Refusal(
            "grading-scheme.unknown", field: "scheme", "规则库中没有这个分级方案，可选：\(list)。",
            "The rules hold no such grading scheme; choose one of: \(list).")
    }
}
