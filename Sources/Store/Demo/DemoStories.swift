import Domain
import Kernel

extension Demo {
    /// One danger as somebody at such a site would tell it.
    struct Story {
        let what: String
        let place: String
        let cause: Finding.Cause
        let grade: HiddenDanger.Grade
        let remedy: String
        /// Where it hangs in the tree, and under which system.
        let slug: String
        let system: String
        let specialty: Specialty
        let accident: Accident

        init(
            _ what: String, _ place: String, _ slug: String, _ system: String, _ cause: Finding.Cause,
            _ grade: HiddenDanger.Grade,
            _ specialty: Specialty, _ accident: Accident, _ remedy: String
        ) {
            (self.what, self.place, self.slug, self.system) = (what, place, slug, system)
            (self.cause, self.grade, self.specialty, self.accident, self.remedy) = (
                cause, grade, specialty, accident, remedy
            )
        }

        func finding(
            at mine: Int, clause: String? = nil, foundBy: Finding.FoundBy = .own, source: Finding.Source = .shift,
            isNearMiss: Bool = false
        ) -> Finding {
            Finding(
                what: what, place: Demo.place(slug, at: mine), placeText: place, cause: cause, foundBy: foundBy,
                source: source,
                clause: clause, isNearMiss: isNearMiss, system: Demo.place(system, at: mine), root: nil,
                specialty: specialty,
                accident: accident)
        }
    }

    static func stories(for kind: Site.Kind) -> [Story] {
        switch kind {
        case .coalUnderground, .unknown: coal
        case .coalOpen, .metalOpen: pit
        case .metalUnderground: metal
        case .tailings: pond
        }
    }

    private static let coal = [
        Story(
            "风门闭锁失效，两道风门可同时打开", "一采区联络巷风门", "f-doors", "s-vent", .machine, .generalB, .ventilation, .gas, "更换闭锁装置并试验"),
        Story(
            "带式输送机机头烟雾传感器被粉尘覆盖", "主运输巷机头", "main-road", "s-haul", .machine, .generalC, .monitoring, .fire, "清理并校验传感器"),
        Story("超前支护段单体支柱初撑力不足", "运输巷超前支护段", "road-a1", "s-mining", .person, .generalA, .roof, .roof, "补打支柱并逐根检测"),
        Story(
            "水仓淤泥未按期清挖，有效容积不足", "中央水泵房", "f-pumproom", "s-water", .management, .generalA, .water, .water, "组织清挖并复测容积"),
        Story(
            "配电点电缆悬挂脱钩，拖地约 12 米", "运输巷配电点", "road-a1", "s-power", .environment, .generalC, .electrical, .electrical,
            "重新吊挂并检查绝缘"),
        Story("掘进迎头空顶距超过作业规程规定", "掘进工作面迎头", "face-b", "s-heading", .person, .generalB, .heading, .roof, "停止掘进，补打锚杆"),
        Story("斜巷挡车栏常开，未复位", "副斜井", "aux-shaft", "s-haul", .person, .generalB, .transport, .transport, "修复联动装置并复位"),
        Story("自救器压力低于绿区", "井口检身房", "aux-shaft", "s-rescue", .machine, .generalC, .emergency, .gas, "更换不合格自救器"),
        Story(
            "回风巷甲烷传感器悬挂位置距顶板超过规定", "回风巷", "road-a2", "s-monitor", .management, .generalC, .monitoring, .gas,
            "按规程重新悬挂并核对断电"),
        Story("抽采钻孔封孔段漏气，单孔浓度明显下降", "回风巷抽采钻场", "road-a2", "s-gas", .machine, .generalA, .drainage, .gas, "重新封孔并连续观测浓度"),
    ]

    private static let pit = [
        Story(
            "运输道路外侧安全挡墙缺口约 6 米", "出入沟坡道", "road-ramp", "s-haul", .environment, .generalA, .transport, .transport,
            "补筑挡墙并设反光标志"),
        Story(
            "台阶坡面有浮石，未清理即进行铲装", "+1240 采掘工作面", "face-a", "s-mining", .person, .generalB, .slope, .slope, "停止铲装，清理浮石后恢复"),
        Story("截洪沟淤堵，雨后坑底积水", "截洪沟", "f-ditch", "s-water", .management, .generalB, .water, .water, "清淤并复核断面"),
        Story(
            "东帮边坡出现细小裂缝，长约 8 米", "东帮边坡", "slope-e", "s-slope", .environment, .generalA, .slope, .slope, "加密监测，坡顶封闭裂缝"),
        Story(
            "自卸卡车驻车制动力不足", "主运输道路停车点", "road-main", "s-haul", .machine, .generalB, .transport, .transport, "停用检修并做制动试验"),
        Story(
            "炮孔填塞长度不足，未按爆破设计执行", "+1228 平台爆区", "bench-2", "s-blast", .person, .generalB, .blasting, .blasting,
            "重新填塞并由爆破员复核"),
        Story("排土场卸载平台反坡不足", "排土场", "dump-1", "s-dump", .management, .generalA, .dump, .slope, "推平整形，恢复反坡"),
        Story("破碎站防护罩缺失", "破碎站", "e-crusher", "s-ore", .machine, .generalC, .electrical, .electrical, "补装防护罩并加联锁"),
    ]

    private static let metal = [
        Story("采场顶板有松动岩块，未撬毛即凿岩", "1180-3 采场", "face-a", "s-mining", .person, .generalB, .roof, .roof, "撬毛排险，补打锚杆"),
        Story("罐笼安全门联锁失灵", "主竖井马头门", "main-shaft", "s-hoist", .machine, .generalA, .hoisting, .transport, "更换联锁开关并试验"),
        Story(
            "独头掘进面局部通风不足，炮烟排出缓慢", "1130 穿脉掘进面", "face-b", "s-vent", .environment, .generalB, .ventilation, .gas,
            "更换风筒并延长至规定距离"),
        Story("采空区充填挡墙滤水孔堵塞", "充填挡墙", "f-fill", "s-mining", .environment, .generalA, .water, .water, "疏通滤水孔并监测水压"),
        Story("电机车照明和警铃失效", "1180 运输巷", "road-1", "s-haul", .machine, .generalC, .transport, .transport, "更换灯具和警铃"),
        Story(
            "爆破器材发放登记与库存不符", "井下爆破器材发放站", "f-magazine", "s-blast", .management, .generalA, .blasting, .blasting,
            "停止发放，逐发核对"),
        Story("水泵房备用泵不能启动", "1130 水泵房", "f-pumproom", "s-water", .machine, .generalB, .water, .water, "检修电机并做联合试运转"),
        Story("斜坡道错车硐室堆放材料", "斜坡道", "ramp", "s-haul", .management, .generalC, .transport, .transport, "清理并划线管理"),
    ]

    private static let pond = [
        Story(
            "排水斜槽盖板缺损 3 块，洪水时可能漏砂", "排水斜槽", "f-tower", "s-flood", .environment, .generalA, .dam, .damBreach, "补齐盖板并灌浆封缝"
        ),
        Story("坝肩截水沟淤堵约 20 米", "坝肩截水沟", "f-ditch", "s-flood", .management, .generalB, .water, .damBreach, "清淤并修补沟壁"),
        Story(
            "浸润线渗压计 2 支无数据", "堆积坝", "dam-sub", "s-monitor", .machine, .generalB, .monitoring, .damBreach, "更换渗压计并人工比测"),
        Story("放矿不均，坝前局部干滩长度小于设计", "干滩", "beach", "s-deliver", .person, .generalA, .dam, .damBreach, "调整放矿支管，均匀放矿"),
        Story("坝坡面冲沟，深约 0.4 米", "堆积坝坡面", "dam-sub", "s-dam", .environment, .generalB, .dam, .damBreach, "回填夯实并恢复植被"),
        Story("库水位标尺字迹模糊", "库水位标尺", "f-gauge", "s-monitor", .machine, .generalC, .monitoring, .damBreach, "更换标尺并复测零点"),
        Story(
            "应急发电机油量不足，未按周试机", "应急发电机", "e-generator", "s-rescue", .management, .generalC, .emergency, .other,
            "补油并落实每周试机"),
        Story("排渗盲沟出水浑浊", "排渗盲沟", "f-seep", "s-seep", .environment, .generalA, .dam, .damBreach, "取样分析，加铺反滤层"),
    ]
}
