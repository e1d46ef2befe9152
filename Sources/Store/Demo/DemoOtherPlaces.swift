extension Demo {
    /// As `coalPlaces`, for pits, metal mines, quarries and ponds.
    static let otherPlaces = """
        oq | s-mining | system | - | 采剥系统 | deputy-p | system=mining
        oq | s-blast | system | - | 穿孔爆破系统 | blaster | system=blasting
        oq | s-haul | system | - | 运输系统 | haul-chief | system=transport
        oq | s-slope | system | - | 边坡系统 | engineer | system=slope
        oq | s-dump | system | - | 排土系统 | - | system=dump
        oq | s-water | system | - | 防排水系统 | engineer | system=drainage
        oq | s-dust | system | - | 防尘系统 | - | system=dust
        oq | s-power | system | - | 供电系统 | deputy-e | system=power-supply
        oq | s-ore | system | - | 破碎系统 | deputy-e | system=ore
        oq | bench-1 | area | s-mining | +1240 平台 | chief | heightMetres=12; purpose=采剥平台
        oq | bench-2 | area | s-mining | +1228 平台 | chief | heightMetres=12; purpose=采剥平台
        oq | slope-e | area | s-slope | 东帮边坡 | engineer | heightMetres=96; purpose=终了边坡
        oq | slope-n | area | s-slope | 北帮边坡 | technician | heightMetres=72; purpose=工作边坡
        oq | dump-1 | area | s-dump | 内排土场 | - | heightMetres=45
        oq | face-a | face | bench-1 | +1240 采掘工作面 | team | method=单斗—卡车; heightMetres=12; system=mining
        oq | road-main | roadway | s-haul | 主运输道路 | haul-chief | lengthMetres=2600; slopeDegrees=5; system=transport
        oq | road-ramp | roadway | s-haul | 出入沟坡道 | haul-chief | lengthMetres=680; slopeDegrees=6; system=transport
        oq | e-shovel | equipment | face-a | 液压挖掘机（3 台） | worker | model=EX1200; quantity=3; powerKilowatts=567; \
            inspectionDueOn=2026-12-10; system=mining
        oq | e-drill | equipment | s-blast | 潜孔钻机 | blaster | model=JK590; powerKilowatts=176; \
            inspectionDueOn=2026-12-03; system=blasting
        oq | e-trucks | equipment | road-main | 自卸卡车（14 台） | driver | model=TR50; quantity=14; \
            inspectionDueOn=2026-11-26; system=transport
        oq | e-water | equipment | s-dust | 洒水车（2 台） | - | model=WX30; quantity=2; inspectionDueOn=2026-12-16; \
            system=dust
        oq | e-crusher | equipment | s-ore | 颚式破碎机 | electrician | model=PE900×1200; powerKilowatts=132; \
            inspectionDueOn=2026-12-22; system=ore
        oq | e-radar | equipment | s-slope | 边坡监测雷达 | technician | model=S-SAR; inspectionDueOn=2027-02-20; \
            system=slope
        oq | e-pump | equipment | s-water | 坑底排水泵（2 台） | electrician | model=200QJ; quantity=2; \
            inspectionDueOn=2026-12-19; system=drainage
        oq | f-ditch | facility | s-water | 截洪沟 | engineer | structure=浆砌石; capacityText=50 年一遇; system=drainage
        oq | f-berm | facility | road-main | 道路安全挡墙 | haul-chief | structure=土石挡墙; heightMetres=1.2; system=transport
        oq | f-magazine | facility | s-blast | 爆炸物品库 | officer | capacityText=炸药 5 吨; system=blasting
        oq | l-blast | link | s-blast | 爆破警戒与起爆 | blaster | procedure=清场、警戒、三次信号; frequency=每次
        oq | l-shift | link | - | 交接班 | chief | procedure=设备、边坡、道路现场交接; frequency=每班
        oq | r-slope | rule | - | 边坡管理制度 | engineer | documentNumber=矿安〔2025〕4 号; inForceFrom=2025-04-01; \
            reviewDueOn=2027-04-01
        oq | r-danger | rule | - | 事故隐患排查治理制度 | director | documentNumber=矿安〔2026〕8 号; inForceFrom=2026-07-01; \
            reviewDueOn=2027-07-01
        m | s-mining | system | - | 采矿系统 | deputy-p | system=mining
        m | s-heading | system | - | 掘进系统 | dig-chief | system=heading
        m | s-vent | system | - | 通风系统 | engineer | system=ventilation
        m | s-hoist | system | - | 提升系统 | deputy-e | system=hoisting
        m | s-haul | system | - | 运输系统 | haul-chief | system=transport
        m | s-water | system | - | 防排水系统 | engineer | system=drainage
        m | s-power | system | - | 供电系统 | deputy-e | system=power-supply
        m | s-monitor | system | - | 监测监控与人员定位系统 | - | system=monitoring
        m | s-blast | system | - | 爆破系统 | blaster | system=blasting
        m | s-rescue | system | - | 应急救援与紧急避险系统 | director | system=rescue
        m | level-1 | area | s-mining | 1180 中段 | chief | purpose=生产中段
        m | level-2 | area | s-mining | 1130 中段 | dig-chief | purpose=开拓中段
        m | goaf-1 | area | s-mining | 1230 中段采空区 | engineer | purpose=已充填采空区
        m | face-a | face | level-1 | 1180-3 采场 | chief | method=浅孔留矿法; heightMetres=50; system=mining
        m | face-b | face | level-2 | 1130 穿脉掘进面 | dig-chief | method=凿岩爆破; system=heading
        m | main-shaft | roadway | s-hoist | 主竖井 | hoist | lengthMetres=320; sectionSquareMetres=15.9; support=混凝土; \
            system=hoisting
        m | ramp | roadway | s-haul | 斜坡道 | haul-chief | lengthMetres=1850; sectionSquareMetres=14; slopeDegrees=7; \
            system=transport
        m | road-1 | roadway | level-1 | 1180 运输巷 | belt | lengthMetres=940; sectionSquareMetres=9.6; support=锚喷; \
            system=transport
        m | raise | roadway | s-vent | 东风井 | gas | lengthMetres=260; sectionSquareMetres=7.1; system=ventilation
        m | e-drill | equipment | face-a | 凿岩台车 | worker | model=K41; maMark=KA-DEMO-2001; \
            inspectionDueOn=2026-12-04; system=mining
        m | e-lhd | equipment | level-1 | 铲运机（2 台） | - | model=WJ-2; maMark=KA-DEMO-2002; quantity=2; \
            inspectionDueOn=2026-12-11; system=mining
        m | e-fan | equipment | raise | 主扇 | elec-chief | model=K40-6№17; powerKilowatts=160; \
            inspectionDueOn=2027-02-10; system=ventilation
        m | e-hoist | equipment | main-shaft | 罐笼提升机 | hoist | model=2JK-2.5; powerKilowatts=280; \
            isSpecialEquipment=yes; inspectionDueOn=2026-12-30; system=hoisting
        m | e-pump | equipment | s-water | 水泵（3 台） | pump | model=MD155-67×6; quantity=3; powerKilowatts=280; \
            inspectionDueOn=2026-12-14; system=drainage
        m | e-loco | equipment | road-1 | 电机车（4 台） | belt | model=CJY3/6; quantity=4; inspectionDueOn=2026-11-22; \
            system=transport
        m | e-rescuer | equipment | s-rescue | 自救器（180 台） | officer | model=ZH45; quantity=180; \
            inspectionDueOn=2026-12-25; system=rescue
        m | f-pumproom | facility | s-water | 1130 水泵房 | pump | structure=混凝土硐室; capacityText=水仓 900 立方米; \
            system=drainage
        m | f-fill | facility | goaf-1 | 充填挡墙 | engineer | structure=混凝土; quantity=4; system=mining
        m | f-magazine | facility | s-blast | 井下爆破器材发放站 | blaster | capacityText=炸药 500 千克; system=blasting
        m | l-blast | link | face-a | 爆破与通风排烟 | blaster | procedure=爆后通风不少于 30 分钟并检测; frequency=每次
        m | l-top | link | face-a | 敲帮问顶 | team | procedure=进入采场前检查并处理浮石; frequency=每班
        m | r-shift | rule | - | 领导带班下井制度 | manager | documentNumber=矿安〔2025〕2 号; inForceFrom=2025-02-01; \
            reviewDueOn=2027-02-01
        m | r-roof | rule | - | 顶板分级管理制度 | - | documentNumber=矿安〔2024〕7 号; inForceFrom=2024-08-01; \
            reviewDueOn=2026-11-15
        p | s-dam | system | - | 坝体 | engineer | system=dam
        p | s-flood | system | - | 排洪系统 | engineer | system=flood-discharge
        p | s-deliver | system | - | 尾矿输送与排放系统 | chief | system=tailings-delivery
        p | s-seep | system | - | 排渗与回水系统 | - | system=seepage
        p | s-monitor | system | - | 在线监测系统 | technician | system=monitoring
        p | s-rescue | system | - | 应急系统 | director | system=rescue
        p | dam-start | area | s-dam | 初期坝 | engineer | heightMetres=18
        p | dam-sub | area | s-dam | 堆积坝（#号子坝） | chief | heightMetres=44
        p | beach | area | s-dam | 干滩 | worker | purpose=库内滩面
        p | f-tower | facility | s-flood | 排水斜槽 | duty | structure=钢筋混凝土; capacityText=200 年一遇; system=flood-discharge
        p | f-spill | facility | s-flood | 溢洪道 | duty | structure=浆砌石; system=flood-discharge
        p | f-ditch | facility | s-dam | 坝肩截水沟 | - | structure=浆砌石; system=dam
        p | f-seep | facility | s-seep | 排渗盲沟 | monitor | structure=土工席垫; quantity=6; system=seepage
        p | f-gauge | facility | beach | 库水位标尺 | monitor | structure=搪瓷标尺; system=monitoring
        p | e-pump | equipment | s-deliver | 渣浆泵（2 台） | worker | model=150ZJ; quantity=2; powerKilowatts=132; \
            inspectionDueOn=2026-12-06; system=tailings-delivery
        p | e-pipe | equipment | s-deliver | 放矿主管与支管 | worker | model=DN250; inspectionDueOn=2026-12-09; \
            system=tailings-delivery
        p | e-return | equipment | s-seep | 回水泵 | - | model=IS125; powerKilowatts=45; inspectionDueOn=2026-12-21; \
            system=seepage
        p | e-piezo | equipment | s-monitor | 浸润线渗压计（18 支） | monitor | model=VWP; quantity=18; \
            inspectionDueOn=2026-12-13; system=monitoring
        p | e-gnss | equipment | s-monitor | 坝体位移 GNSS（8 台） | technician | model=GN30; quantity=8; \
            inspectionDueOn=2027-01-20; system=monitoring
        p | e-generator | equipment | s-rescue | 应急发电机 | duty | model=GF120; powerKilowatts=120; \
            inspectionDueOn=2026-11-30; system=power-supply
        p | l-discharge | link | s-deliver | 均匀放矿 | team | procedure=分段轮换放矿，保持滩面坡度; frequency=每班
        p | l-level | link | s-monitor | 库水位与浸润线观测 | monitor | procedure=人工与在线数据核对; frequency=每日，汛期每班
        p | r-flood | rule | - | 汛期值守与撤人制度 | director | documentNumber=库安〔2026〕3 号; inForceFrom=2026-05-01; \
            reviewDueOn=2027-05-01
        p | r-danger | rule | - | 事故隐患排查治理制度 | - | documentNumber=库安〔2026〕5 号; inForceFrom=2026-07-01; \
            reviewDueOn=2027-07-01
        """
}
