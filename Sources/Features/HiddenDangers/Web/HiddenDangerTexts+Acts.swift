import Domain
import Kernel

/// The words of the acts and of what they ask.
extension HiddenDangerTexts {
    static let correction = Localized("更正事实", "Correct the facts")
    static let placeInTree = Localized("地点（名录）", "Place in the registry")
    static let review = Localized("分析未遂事件", "Review the near miss")
    static let lesson = Localized("吸取的教训", "What is learnt")
    static let gradeReason = Localized("定级理由（调低或不提级时必填）", "Reason (needed to lower it, or not to raise it)")
    static let citedClause = Localized("对照的判定标准条款", "Clause of the criteria")
    static let citedClauseHelp = Localized(
        "输入条款编号或关键字查找；由定级人认定，系统只作提示。", "Search by number or word; whoever grades decides, the system only proposes.")
    static let gradeHelp = Localized(
        "按本企业的分级方案；接口可填方案代码或 general-c、general-b、general-a、major。",
        "As the enterprise words it; programs give its code, or general-c, general-b, general-a or major.")
    static let legalGrade = Localized("法定等级", "Grade of the law")
    static let scheme = Localized("分级方案", "Grading scheme")
    static let majorReport = Localized("提交重大隐患报告和治理方案", "File the report and plan of a major danger")
    static let stateAndCauses = Localized("隐患现状及产生原因", "Present state and causes")
    static let harmAndDifficulty = Localized("危害程度和整改难易程度分析", "Harm, and how hard it is to mend")
    static let goals = Localized("治理的目标和任务", "Goals and tasks")
    static let methods = Localized("采取的方法和措施", "Methods and measures")
    static let fundsAndSupplies = Localized("经费和物资的落实", "Money and supplies")
    static let organisationAndPeople = Localized("负责治理的机构和人员", "Organisation and people")
    static let schedule = Localized("治理的时限和要求", "Times and requirements")
    static let safetyMeasuresAndPlan = Localized("安全措施和应急预案", "Safety measures and contingency plan")
    static let merger = Localized("并入另一条隐患", "Merge into another danger")
    static let mergedInto = Localized("并入哪一条", "Which danger goes on")
    static let acknowledgement = Localized("确认已知悉重复发生", "I know that it came back")
    static let factors = Localized("涉及哪几方面（人机环管）", "Which of the four factors it touched")
    static let factor = Localized("类别", "Factor")
    static let reassignment = Localized("改派责任人", "Give it to somebody else")
    static let newAssignee = Localized("新责任人", "New person responsible")
    static let entrustment = Localized("委托他人整改", "Ask somebody else to do the work")
    static let entrusted = Localized("受委托人", "Who does the work")
    static let start = Localized("开始整改", "Begin the work")
    static let measureAdding = Localized("增加整改措施", "Add a step")
    static let measure = Localized("措施内容", "What is done")
    static let until = Localized("完成日期", "Until")
    static let measureDone = Localized("完成一项措施", "A step is done")
    static let measureNumber = Localized("措施序号", "Number of the step")
    static let measureNote = Localized("完成情况", "How it was done")
    static let answer = Localized("答复", "Answer")
    static let reasonOrOpinion = Localized("意见（不同意时必填）", "Opinion (needed to refuse)")
}

/// The words of the detail page.
extension HiddenDangerTexts {
    static let fiveThings = Localized("五落实", "Five things in place")
    static let otherActs = Localized("其他操作", "Other acts")
    static let notNow = Localized("现在不能办理", "Not possible now")
    static let nothingToDo = Localized("目前没有需要您办理的事项。", "There is nothing for you to do here now.")
    static let steps = Localized("整改措施分解", "Steps")
    static let rounds = Localized("整改与验收", "Corrections and acceptance")
    static let extensions = Localized("延期", "Extensions")
    static let links = Localized("关联隐患", "Linked dangers")
    static let listedSupervision = Localized("挂牌督办", "Listed supervision")
    static let recurrenceOf = Localized("重复发生，上次为", "Came back; the last time")
    static let recurredAs = Localized("此后又发生", "Came back as")
    static let duplicateOf = Localized("已并入", "Merged into")
    static let duplicates = Localized("并入的重复上报", "Duplicates merged into it")
    static let firstResponsible = Localized("原责任人", "Responsible before")
    static let responsibleNow = Localized("责任人", "Responsible")
    static let entrustedTo = Localized("受委托整改", "Does the work")
    static let verifyBy = Localized("验收时限", "To be looked at by")
    static let escalated = Localized("逾期应报告", "Overdue, to be told")
    static let nearMiss = Localized("未遂事件", "Near miss")
    static let recurrent = Localized("重复发生", "came back")
    static let listed = Localized("挂牌督办", "listed")
    static let untouchedFactors = Localized("未采取措施的方面", "Left untouched")
    static let pending = Localized("待验收", "not yet looked at")
    static let accepted = Localized("验收合格", "accepted")
    static let rejected = Localized("退回整改", "sent back")
    static let waiting = Localized("待答复", "waits for an answer")
    static let granted = Localized("已同意", "granted")
    static let refused = Localized("未同意", "refused")
    static let done = Localized("已完成", "done")
    static let open = Localized("未完成", "open")
    static let yuan = Localized("元", "yuan")
    static let local = Localized("本地规则", "local rule")
    static let recurrenceHint = Localized(
        "同一地点、系统和条款的隐患销号后再次发生，等级须至少提高一级。",
        "The same thing at the same place came back after closing: it stands at least one grade higher.")
    static let reasonOfGrade = Localized("定级理由", "Why this grade")
    static let affectedArea = Localized("受影响区域（已停止生产）", "Affected area (stopped)")
    static let majorReportTitle = Localized("重大隐患报告和治理方案", "Report and plan of the major danger")
    static let delisted = Localized("已销号", "ended")
    static let reporter = Localized("上报人", "Reported by")
    static let endNote = Localized("结束说明", "Note")

    /// What a record's body says beyond its verb, in one line.
    static func extensionTerms(_ request: Extension) -> Localized {
        Localized(
            "申请延至 \(request.newDeadline)：\(request.reason)。期间措施：\(request.interimMeasures)",
            "until \(request.newDeadline): \(request.reason). Until then: \(request.interimMeasures)")
    }
}
