import Domain
import Kernel

extension FindingTexts {
    static func name(_ specialty: Specialty) -> Localized {
        switch specialty {
        case .ventilation: Localized("通风", "ventilation")
        case .gas: Localized("瓦斯", "gas")
        case .outburst: Localized("防突", "outburst")
        case .drainage: Localized("抽采", "gas drainage")
        case .dust: Localized("防尘", "dust")
        case .fire: Localized("防灭火", "fire")
        case .water: Localized("防治水", "water")
        case .rockBurst: Localized("冲击地压", "rock burst")
        case .roof: Localized("顶板", "roof")
        case .mining: Localized("采煤（采矿）", "mining")
        case .heading: Localized("掘进", "heading")
        case .electrical: Localized("机电", "electrical and machinery")
        case .hoisting: Localized("提升", "hoisting")
        case .transport: Localized("运输", "transport")
        case .blasting: Localized("爆破", "blasting")
        case .monitoring: Localized("监测监控", "monitoring")
        case .surveying: Localized("地测", "surveying")
        case .slope: Localized("边坡", "slope")
        case .dump: Localized("排土场", "dump")
        case .dam: Localized("坝体", "dam")
        case .emergency: Localized("应急", "emergency")
        case .training: Localized("培训", "training")
        case .health: Localized("职业健康", "health")
        case .surface: Localized("地面", "surface")
        case .management: Localized("管理", "management")
        case .other: Localized("其他", "other")
        }
    }
}
