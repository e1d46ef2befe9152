import Domain
import Kernel

/// What the codes of the registry are called.
enum RegistryValueTexts {
    /// A field's value in words; what is no code stands for itself.
    static func value(_ field: String, _ text: String) -> Localized {
        codes["\(field)=\(text)"] ?? codes[text] ?? Localized(text, text)
    }

    private static let codes: [String: Localized] = {
        var all = codesOfSites.merging(codesOfPeople) { first, _ in first }
        for kind in Domain.Site.Kind.allCases { all[kind.rawValue] = kind.term }
        for kind in Place.Kind.allCases { all["kind=\(kind.rawValue)"] = kind.term }
        for system in ProductionSystem.allCases {
            (all["system=\(system.rawValue)"], all["about=\(system.rawValue)"]) = (system.term, system.term)
        }
        for kind in Place.Kind.allCases { all["about=~\(kind.rawValue)"] = kind.term }
        for list in FourList.allCases { all["list=\(list.rawValue)"] = list.term }
        return all
    }()

    private static let codesOfSites: [String: Localized] = [
        "producing": .init("正常生产（在用）", "producing (in use)"), "construction": .init("建设", "under construction"),
        "trial": .init("联合试运转", "trial run"), "stopped": .init("停产", "stopped"),
        "building-stopped": .init("停工", "building stopped"), "rectifying": .init("停产整顿", "stopped to rectify"),
        "accident-stop": .init("事故停产", "stopped after an accident"), "long-stop": .init("长期停产停工", "stopped for long"),
        "closing": .init("拟关闭（闭库中）", "closing"), "closed": .init("已关闭（闭库）", "closed"),
        "proposed": .init("拟建", "proposed"), "cancelled": .init("已注销（销库）", "cancelled"),
        "unknown": .init("不详", "unknown"), "yes": .init("是", "yes"), "no": .init("否", "no"), "none": .init("无", "none"),
        "other": .init("其他", "other"), "ownership=central": .init("中央企业", "central enterprise"),
        "ownership=province": .init("省属", "provincial"), "ownership=local-state": .init("市县国有", "local state-owned"),
        "ownership=township": .init("乡镇", "township"), "ownership=private": .init("民营", "private"),
        "scale=small": .init("小型", "small"), "scale=medium": .init("中型", "medium"), "scale=large": .init("大型", "large"),
        "shaft": .init("立井", "shaft"), "incline": .init("斜井", "incline"), "adit": .init("平硐", "adit"),
        "combined": .init("综合", "combined"), "gasClass=low": .init("低瓦斯", "low gas"),
        "gasClass=high": .init("高瓦斯", "high gas"), "gasClass=outburst": .init("煤与瓦斯突出", "outburst"),
        "waterType=simple": .init("简单", "simple"), "waterType=medium": .init("中等", "medium"),
        "waterType=complex": .init("复杂", "complex"), "waterType=extreme": .init("极复杂", "extremely complex"),
        "rockBurst=weak": .init("弱", "weak"), "rockBurst=medium": .init("中等", "medium"),
        "rockBurst=strong": .init("强", "strong"), "combustion=easy": .init("容易自燃", "ignites easily"),
        "combustion=liable": .init("自燃", "liable to ignite"), "combustion=unlikely": .init("不易自燃", "hardly ignites"),
        "explosive": .init("有爆炸性", "explosive"), "not-explosive": .init("无爆炸性", "not explosive"),
        "upstream": .init("上游式", "upstream"), "centreline": .init("中线式", "centreline"),
        "downstream": .init("下游式", "downstream"), "one-step": .init("一次筑坝", "built at once"),
        "revoked": .init("已撤销", "revoked"), "standardizationGrade=1": .init("一级", "grade 1"),
        "standardizationGrade=2": .init("二级", "grade 2"), "standardizationGrade=3": .init("三级", "grade 3"),
        "standardizationGrade=none": .init("未达标", "none"), "pondGrade=1": .init("一等", "grade 1"),
        "pondGrade=2": .init("二等", "grade 2"), "pondGrade=3": .init("三等", "grade 3"),
        "pondGrade=4": .init("四等", "grade 4"), "pondGrade=5": .init("五等", "grade 5"),
        "kind=mining": .init("采矿（许可）", "mining"), "kind=work-safety": .init("安全生产许可证", "work-safety licence"),
        "kind=business": .init("营业执照", "business licence"), "kind=explosives": .init("爆炸物品许可", "explosives permit"),
        "kind=construction": .init("建设工程", "construction"), "kind=water-use": .init("取水许可", "water use"),
        "kind=land-use": .init("用地", "land use"), "state=valid": .init("有效", "valid"),
        "state=withheld": .init("暂扣", "withheld"), "state=revoked": .init("吊销", "revoked"),
        "state=cancelled": .init("注销", "cancelled"),
    ].merging(codesOfMatters) { first, _ in first }

    private static let codesOfMatters: [String: Localized] = [
        "kind=output": .init("产量", "output"), "kind=approved-capacity": .init("核定生产能力", "approved capacity"),
        "kind=faces": .init("采煤工作面数", "faces"), "kind=headings": .init("掘进工作面数", "headings"),
        "kind=prepared-reserves": .init("可采期（开拓煤量）", "prepared reserves"),
        "kind=people-underground": .init("单班入井人数", "people underground a shift"),
        "kind=safety-money-extracted": .init("安全费用提取", "safety money set aside"),
        "kind=safety-money-spent": .init("安全费用使用", "safety money spent"), "kind=workforce": .init("职工人数", "workforce"),
        "kind=campaign-main-items": .init("双全日检查大项", "main items of a Double-Full Day"),
        "kind=campaign-sub-items": .init("双全日检查子项", "sub-items of a Double-Full Day"),
        "kind=campaign-rounds": .init("双全日检查轮次", "rounds of a Double-Full Day"),
        "kind=campaign-dangers": .init("双全日发现隐患", "dangers found on a Double-Full Day"),
        "kind=campaign-mended-percent": .init("双全日整改率", "mended of a Double-Full Day's dangers"),
        "kind=stored-tailings": .init("已存尾矿", "stored tailings"), "kind=heading": .init("掘进", "heading"),
        "kind=installation": .init("安装", "installation"), "kind=blasting": .init("爆破", "blasting"),
        "kind=transport": .init("运输", "transport"), "kind=maintenance": .init("检修", "maintenance"),
        "kind=technical-service": .init("技术服务", "technical service"),
        "matter=daily-supervision": .init("日常安全监管", "daily supervision"),
        "matter=national-inspection": .init("国家监察", "national inspection"),
        "matter=licensing": .init("安全许可", "licensing"), "matter=resources": .init("矿产资源", "mineral resources"),
        "matter=explosives": .init("爆炸物品", "explosives"),
        "matter=resumption": .init("复工复产验收", "acceptance of resumption"),
        "matter=standardization": .init("标准化定级", "standardization grading"),
    ]

    private static let codesOfPeople: [String: Localized] = [
        "nation": .init("国家", "nation"), "province": .init("省", "province"), "prefecture": .init("市", "prefecture"),
        "county": .init("县", "county"), "township": .init("乡镇", "township"), "company": .init("公司", "company"),
        "mine": .init("矿", "mine"), "department": .init("科室", "department"), "section": .init("区队", "section"),
        "team": .init("班组", "team"), "contractor": .init("承包单位", "contractor"),
        "government": .init("人民政府", "government"), "mine-safety": .init("矿山安全监管", "mine safety"),
        "national-inspection": .init("国家矿山安全监察", "national mine inspection"),
        "emergency-management": .init("应急管理", "emergency management"), "energy": .init("能源", "energy"),
        "natural-resources": .init("自然资源", "natural resources"), "police": .init("公安", "police"),
        "power-supply": .init("供电", "power supply"), "human-resources": .init("人力资源社会保障", "human resources"),
        "housing": .init("住房城乡建设", "housing"), "environment": .init("生态环境", "environment"),
        "actual-controller": .init("实际控制人", "actual controller"),
        "legal-representative": .init("法定代表人", "legal representative"), "mine-head": .init("矿长（主要负责人）", "mine's head"),
        "chief-engineer": .init("总工程师", "chief engineer"), "safety-director": .init("安全总监", "safety director"),
        "production-deputy": .init("生产副职", "deputy for production"),
        "safety-deputy": .init("安全副职", "deputy for safety"),
        "electromechanical-deputy": .init("机电副职", "deputy for electromechanics"),
        "deputy-chief-engineer": .init("副总工程师", "deputy chief engineer"),
        "department-head": .init("科室负责人", "head of department"), "safety-officer": .init("安全管理人员", "safety officer"),
        "technician": .init("技术人员", "technician"), "dispatcher": .init("调度员", "dispatcher"),
        "section-chief": .init("区队长", "section chief"), "team-leader": .init("班组长", "team leader"),
        "special-operator": .init("特种作业人员", "special operator"), "worker": .init("作业人员", "worker"),
        "company-head": .init("公司负责人", "company head"), "office-head": .init("部门负责人", "head of office"),
        "office-deputy": .init("部门副职", "deputy of office"), "inspector": .init("监管监察人员", "inspector"),
        "posted-supervisor": .init("驻矿安监员", "posted supervisor"), "full-time": .init("全职（专职）", "full-time"),
        "part-time": .init("非全职", "part-time"), "concurrent": .init("兼职", "concurrent"),
        "command": .init("违章指挥", "by command"), "operation": .init("违章作业", "by operation"),
        "discipline": .init("违反劳动纪律", "against discipline"), "serious": .init("严重", "serious"),
    ]
}
