extension Demo {
    /// kinds | slug | kind | above | name | owner | facts
    static let coalPlaces = """
        c | s-mining | system | - | 采煤系统 | deputy-p | system=mining
        c | s-heading | system | - | 掘进系统 | deputy-p | system=heading
        c | s-vent | system | - | 通风系统 | deputy-v | system=ventilation
        c | s-gas | system | - | 瓦斯抽采系统 | deputy-v | system=gas-drainage
        c | s-monitor | system | - | 安全监控与人员定位系统 | engineer | system=monitoring
        c | s-fire | system | - | 防灭火系统 | deputy-v | system=fire-prevention
        c | s-dust | system | - | 防尘系统 | - | system=dust
        c | s-water | system | - | 防治水（排水）系统 | engineer | system=drainage
        c | s-hoist | system | - | 提升系统 | deputy-e | system=hoisting
        c | s-haul | system | - | 运输系统 | haul-chief | system=transport
        c | s-power | system | - | 供电系统 | deputy-e | system=power-supply
        c | s-air | system | - | 压风系统 | deputy-e | system=compressed-air
        c | s-rescue | system | - | 应急救援与紧急避险系统 | director | system=rescue
        c | s-surface | system | - | 地面生产系统 | - | system=surface
        c | area-1 | area | - | 一采区 | deputy-p | purpose=生产采区
        c | area-2 | area | - | 二采区 | deputy-p | purpose=准备采区
        c | main-shaft | roadway | s-hoist | 主斜井 | hoist | lengthMetres=860; sectionSquareMetres=14.5; support=砌碹; \
            slopeDegrees=16; system=hoisting
        c | aux-shaft | roadway | s-hoist | 副斜井 | haul-chief | lengthMetres=910; sectionSquareMetres=12.8; \
            support=锚喷; slopeDegrees=22; system=transport
        c | vent-shaft | roadway | s-vent | 回风斜井 | gas | lengthMetres=780; sectionSquareMetres=13; support=砌碹; \
            system=ventilation
        c | main-road | roadway | s-haul | 主运输巷 | belt | lengthMetres=1450; sectionSquareMetres=14.2; support=锚网喷; \
            airflow=42 立方米/秒; system=transport
        c | return-road | roadway | area-1 | 一采区回风巷 | gas | lengthMetres=1180; sectionSquareMetres=12; support=锚网; \
            system=ventilation
        c | face-a | face | area-1 | #103 综采工作面 | chief | method=走向长壁综采; lengthMetres=180; heightMetres=2.8; \
            advanceMetresPerDay=4.2; seam=3 号煤; system=mining
        c | road-a1 | roadway | face-a | #103 运输巷 | team | lengthMetres=1240; sectionSquareMetres=13.5; \
            support=锚网索; system=mining
        c | road-a2 | roadway | face-a | #103 回风巷 | team | lengthMetres=1240; sectionSquareMetres=12.6; \
            support=锚网索; system=ventilation
        c | face-b | face | area-2 | #205 掘进工作面 | dig-chief | method=综掘; advanceMetresPerDay=8; seam=3 号煤; \
            system=heading
        c | road-b1 | roadway | face-b | #205 运输巷（掘进中） | digger | lengthMetres=430; sectionSquareMetres=13.5; \
            support=锚网索; system=heading
        c | e-shearer | equipment | face-a | 采煤机 | shearer | model=MG300/700-WD; maMark=MA-DEMO-1001; \
            serialNumber=CMJ-#01; madeOn=2021-03-01; powerKilowatts=700; inspectionEveryDays=30; \
            inspectionDueOn=2026-12-02; system=mining
        c | e-supports | equipment | face-a | 液压支架（120 架） | team | model=ZY6800/15/33; maMark=MA-DEMO-1002; \
            quantity=120; madeOn=2021-03-01; inspectionEveryDays=30; inspectionDueOn=2026-12-08; system=support
        c | e-afc | equipment | face-a | 刮板输送机 | team | model=SGZ764/630; maMark=MA-DEMO-1003; powerKilowatts=630; \
            inspectionDueOn=2026-12-05; system=mining
        c | e-roadheader | equipment | face-b | 掘进机 | dig-chief | model=EBZ160; maMark=MA-DEMO-1004; \
            powerKilowatts=160; inspectionDueOn=2026-11-20; system=heading
        c | e-localfan | equipment | face-b | 局部通风机（双风机） | gas | model=FBD№6.3/2×30; maMark=MA-DEMO-1005; \
            powerKilowatts=60; inspectionDueOn=2026-12-01; system=ventilation
        c | e-mainfan | equipment | s-vent | 主要通风机（一用一备） | elec-chief | model=FBCDZ№24; maMark=MA-DEMO-1006; \
            powerKilowatts=400; quantity=2; inspectionEveryDays=365; inspectionDueOn=2027-03-15; system=ventilation
        c | e-gaspump | equipment | s-gas | 瓦斯抽采泵 | - | model=2BEC42; maMark=MA-DEMO-1007; powerKilowatts=160; \
            inspectionDueOn=2026-12-20; system=gas-drainage
        c | e-belt | equipment | main-road | 主运带式输送机 | belt | model=DTL100/63/2×200; maMark=MA-DEMO-1008; \
            powerKilowatts=400; inspectionDueOn=2026-12-12; system=transport
        c | e-hoist | equipment | s-hoist | 主提升机 | hoist | model=JK-3.0×2.2; maMark=MA-DEMO-1009; \
            powerKilowatts=560; isSpecialEquipment=yes; inspectionEveryDays=365; inspectionDueOn=2027-01-10; \
            system=hoisting
        c | e-manrider | equipment | aux-shaft | 架空乘人装置 | haul-chief | model=RJY55-22/900; maMark=MA-DEMO-1010; \
            powerKilowatts=55; inspectionDueOn=2026-12-28; system=transport
        c | e-pump | equipment | s-water | 中央水泵（3 台） | pump | model=MD280-65×6; maMark=MA-DEMO-1011; quantity=3; \
            powerKilowatts=500; inspectionDueOn=2026-12-15; system=drainage
        c | e-compressor | equipment | s-air | 空气压缩机 | electrician | model=LG-20/8; powerKilowatts=110; \
            isSpecialEquipment=yes; inspectionDueOn=2026-11-28; system=compressed-air
        c | e-switch | equipment | s-power | 高压防爆开关（8 台） | electrician | model=PJG9L; maMark=MA-DEMO-1012; \
            quantity=8; inspectionDueOn=2027-02-01; system=power-supply
        c | e-sensors | equipment | s-monitor | 甲烷传感器（26 台） | - | model=GJC4; maMark=MA-DEMO-1013; quantity=26; \
            inspectionEveryDays=15; inspectionDueOn=2026-12-01; system=monitoring
        c | e-cards | equipment | s-monitor | 人员定位基站（18 台） | dispatcher | model=KJ251-F; maMark=MA-DEMO-1014; \
            quantity=18; inspectionDueOn=2027-01-05; system=monitoring
        c | e-rescuer | equipment | s-rescue | 压缩氧自救器（260 台） | officer | model=ZYX45; maMark=MA-DEMO-1015; \
            quantity=260; inspectionDueOn=2026-12-18; system=rescue
        c | f-substation | facility | s-power | 中央变电所 | electrician | structure=砌碹硐室; system=power-supply
        c | f-pumproom | facility | s-water | 中央水泵房 | pump | structure=砌碹硐室; capacityText=主、副水仓共 1600 立方米; \
            system=drainage
        c | f-doors | facility | return-road | 一采区联络巷风门（两道） | gas | structure=闭锁风门; quantity=2; system=ventilation
        c | f-seal | facility | area-1 | #101 采空区密闭 | gas | structure=混凝土密闭; system=fire-prevention
        c | f-refuge | facility | main-road | 永久避难硐室 | - | structure=砌碹; capacityText=100 人; system=rescue
        c | f-barrier | facility | aux-shaft | 斜巷跑车防护装置 | haul-chief | structure=常闭式挡车栏; quantity=3; system=transport
        c | f-magazine | facility | s-surface | 地面爆炸物品库 | officer | capacityText=炸药 3 吨; system=blasting
        c | l-shift | link | - | 交接班 | chief | procedure=现场交接，双方签字; frequency=每班
        c | l-gas | link | face-a | 瓦斯检查与“三对口” | gas | procedure=按巡回图表检查并填牌板; frequency=每班 3 次
        c | l-blast | link | face-b | 爆破作业（一炮三检） | blaster | procedure=装药前、爆破前、爆破后检查瓦斯; frequency=每次
        c | l-hoist | link | main-shaft | 提升信号与把钩 | hoist | procedure=信号闭锁确认; frequency=每次
        c | r-shift | rule | - | 领导带班下井制度 | manager | documentNumber=青矿安〔2025〕6 号; inForceFrom=2025-03-01; \
            reviewDueOn=2027-03-01
        c | r-danger | rule | - | 事故隐患排查治理制度 | director | documentNumber=青矿安〔2026〕11 号; inForceFrom=2026-07-01; \
            reviewDueOn=2027-07-01
        c | r-gas | rule | - | 瓦斯管理制度 | deputy-v | documentNumber=青矿安〔2024〕3 号; inForceFrom=2024-02-01; \
            reviewDueOn=2026-11-01
        c | r-hot | rule | - | 井下动火作业管理制度 | - | documentNumber=青矿安〔2024〕9 号; inForceFrom=2024-06-01; \
            reviewDueOn=2026-12-31

        """
}
