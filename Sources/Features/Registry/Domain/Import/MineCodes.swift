/// What lists of mines call the kinds, states and hazards of a site.
enum MineCodes {
    static let kinds = SheetCode.list(
        """
        coal-ug: 井工煤矿, underground coal mine, underground, underground and surface, 井工, 井工矿, 地下
        coal-op: 露天煤矿, open-pit coal mine, surface, 露天, open pit
        mnm-ug: 金属非金属地下矿山, underground metal or non-metal mine, 非煤地下矿山, 地下矿山
        mnm-op: 金属非金属露天矿山, open-pit metal or non-metal mine, 非煤露天矿山, 露天矿山, 采石场
        tailings: 尾矿库, tailings pond
        unknown: 不详, unknown, facility
        """)

    /// When the parts of a mine differ, the kind with the stricter rules is the mine's.
    static let strictest = ["unknown", "tailings", "mnm-op", "coal-op", "mnm-ug", "coal-ug"]

    static let statuses = SheetCode.list(
        """
        producing: 正常生产, producing, operating, active, intermittent, 生产, 在用
        construction: 建设, under construction, 新建, 改扩建, new mine
        trial: 联合试运转, trial run, 试运转
        stopped: 停产, stopped, mothballed, nonproducing, temporarily idled
        building-stopped: 停工, building stopped, 停建
        rectifying: 停产整顿, stopped to rectify, 整顿
        accident-stop: 事故停产, stopped after an accident
        long-stop: 长期停产停工, stopped for long, 长期停产
        closing: 拟关闭退出, closing, 闭库中
        closed: 关闭, closed, retired, abandoned, abandoned and sealed, 已关闭, 闭库
        proposed: 拟建, proposed, shelved
        cancelled: 取消, cancelled, 销库
        unknown: 不详, unknown
        """)

    /// From nothing to production: the liveliest state of any part is the mine's.
    static let liveliness = [
        "unknown", "cancelled", "closed", "proposed", "closing", "long-stop", "accident-stop", "building-stopped",
        "stopped",
        "rectifying", "construction", "trial", "producing",
    ]

    static let ownership = SheetCode.list(
        """
        central: 中央企业, central state-owned
        province: 省属企业, province-owned, 省属
        local-state: 市县国有, locally state-owned, 地方国有
        township: 乡镇企业, township-owned, 乡镇
        private: 民营企业, private, 民营, 私营
        """)
    static let gas = SheetCode.list(
        """
        low: 低瓦斯, low gas
        high: 高瓦斯, high gas
        outburst: 煤与瓦斯突出, outburst, 突出, 突出矿井
        """)
    static let water = SheetCode.list(
        """
        simple: 简单, simple
        medium: 中等, medium
        complex: 复杂, complex
        extreme: 极复杂, extremely complex
        """)
    static let burst = SheetCode.list(
        """
        none: 无, none, 无冲击
        weak: 弱, weak, 弱冲击
        medium: 中等, medium, 中等冲击
        strong: 强, strong, 强冲击
        """)
    static let combustion = SheetCode.list(
        """
        easy: 容易自燃, easily combustible, Ⅰ类, 1
        liable: 自燃, combustible, Ⅱ类, 2
        unlikely: 不易自燃, hardly combustible, Ⅲ类, 3
        """)
    static let dust = SheetCode.list(
        """
        explosive: 有爆炸性, explosive, 有
        not-explosive: 无爆炸性, not explosive, 无
        """)
    static let grade = SheetCode.list(
        """
        1: 一级, first grade
        2: 二级, second grade
        3: 三级, third grade
        none: 未定级, none, 无
        revoked: 撤销, revoked
        """)
    static let pondGrade = SheetCode.list(
        """
        1: 一等, first
        2: 二等, second
        3: 三等, third
        4: 四等, fourth
        5: 五等, fifth
        """)
    static let dam = SheetCode.list(
        """
        upstream: 上游式, upstream
        centreline: 中线式, centreline
        downstream: 下游式, downstream
        one-step: 一次筑坝, one-step
        """)
}
