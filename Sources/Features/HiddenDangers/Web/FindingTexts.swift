import Domain
import Kernel

/// The words of a finding's facts.
enum FindingTexts {
    static let cause = Localized("直接原因", "Cause")
    static let root = Localized("深层来源", "Deeper source")
    static let specialty = Localized("专业", "Specialty")
    static let accident = Localized("可能导致的事故", "Accident it can lead to")
    static let foundBy = Localized("发现方", "Found by")
    static let source = Localized("检查来源", "Found in")
    static let clause = Localized("违反的条款", "Clause violated")
    static let clauseHelp = Localized("例如：煤矿安全规程 第142条", "For example: Coal Mine Safety Rules, Art. 142")
    static let system = Localized("系统", "System")
    static let equipment = Localized("设备", "Equipment")

    static let judged = Localized("看起来有多严重", "How bad does it look")
    static let judgedHelp = Localized(
        "像重大隐患：先停止作业、撤出人员，报告调度室，再上报。", "If it looks major: stop, get everybody out and tell the control room first.")
    static let judgedBy = Localized("上报人初判", "First judgement of the reporter")

    static func name(_ judged: Finding.FirstJudgement) -> Localized {
        switch judged {
        case .major: Localized("像重大", "looks major")
        case .general: Localized("一般", "general")
        case .unsure: Localized("说不准", "not sure")
        }
    }

    static func name(_ cause: Finding.Cause) -> Localized {
        switch cause {
        case .person: Localized("人的行为", "person")
        case .machine: Localized("设备设施", "machine")
        case .environment: Localized("作业环境", "environment")
        case .management: Localized("管理", "management")
        case .material: Localized("物料", "material")
        case .method: Localized("工艺方法", "method")
        }
    }

    static func name(_ root: Finding.Root) -> Localized {
        switch root {
        case .design: Localized("设计", "design")
        case .purchase: Localized("采购", "purchase")
        case .installation: Localized("安装", "installation")
        case .procedure: Localized("规程措施", "procedure")
        case .training: Localized("培训", "training")
        case .order: Localized("指挥", "order")
        }
    }

    static func name(_ foundBy: Finding.FoundBy) -> Localized {
        switch foundBy {
        case .own: Localized("本矿自查", "the mine itself")
        case .superior: Localized("上级公司", "the company above")
        case .regulator: Localized("监管部门", "the regulator")
        case .stateInspection: Localized("国家监察", "state inspection")
        case .report: Localized("举报", "a tip")
        }
    }

    static func name(_ source: Finding.Source) -> Localized {
        switch source {
        case .shift: Localized("班中检查", "shift")
        case .daily: Localized("日检", "daily check")
        case .tenDay: Localized("旬检", "ten-day check")
        case .monthly: Localized("月检", "monthly check")
        case .leader: Localized("领导带班", "leader on shift")
        case .allStaff: Localized("全员排查", "all staff")
        case .doubleFullDay: Localized("双全日", "Double-Full Day")
        case .superior: Localized("上级检查", "check from above")
        case .regulator: Localized("监管检查", "regulator's check")
        case .joint: Localized("联合检查", "joint check")
        case .tip: Localized("举报", "tip")
        case .sensor: Localized("监测报警", "sensor")
        case .standardization: Localized("标准化自评", "standardization")
        }
    }

    static func name(_ accident: Accident) -> Localized {
        switch accident {
        case .roof: Localized("顶板", "roof fall")
        case .gas: Localized("瓦斯", "gas")
        case .electrical: Localized("机电", "electrical and machinery")
        case .transport: Localized("运输", "transport")
        case .blasting: Localized("放炮", "blasting")
        case .water: Localized("水害", "water")
        case .fire: Localized("火灾", "fire")
        case .rockBurst: Localized("冲击地压", "rock burst")
        case .slope: Localized("边坡", "slope failure")
        case .damBreach: Localized("溃坝", "dam breach")
        case .other: Localized("其他", "other")
        }
    }
}
