extension Demo {
    /// kinds | slug | level | above | name
    static let units = """
        comqp | safety | department | - | 安全管理科
        comq  | dispatch | department | - | 调度室
        comqp | tech | department | - | 生产技术科
        c     | cut | section | - | 采煤队
        oq    | cut | section | - | 采剥队
        m     | cut | section | - | 采矿队
        p     | cut | section | - | 尾矿车间
        comqp | cut1 | team | cut | 一班
        comqp | cut2 | team | cut | 二班
        cm    | dig | section | - | 掘进队
        cm    | vent | section | - | 通风队
        comq  | elec | section | - | 机电队
        comq  | haul | section | - | 运输队
        """

    /// kinds | slug | kind | unit | name | u (underground) | how many | violations
    static let posts = """
        comqp | legal | legal-representative | - | 法定代表人 | - | 1
        comqp | manager | mine-head | - | 矿长（库长） | u | 1 | command:无措施或措施未审批即安排作业:煤矿安全规程 第4条!/\
            command:超定员、超能力组织生产:条例 第38条!
        comqp | director | safety-director | - | 安全总监 | u | 1 | command:发现重大隐患未下令停产撤人:条例 第36条!
        cm    | engineer | chief-engineer | - | 总工程师 | u | 1 | command:未编制专项措施即批准贴近老空掘进:煤矿安全规程!
        oqp   | engineer | chief-engineer | - | 技术负责人 | - | 1 | command:边坡、坝体监测超限未组织会审:-!
        comq  | deputy-p | production-deputy | - | 生产副矿长 | u | 1 | command:强令冒险作业:安全生产法!
        comq  | deputy-e | electromechanical-deputy | - | 机电副矿长 | u | 1 | command:安排设备带病运行:-
        c     | deputy-v | deputy-chief-engineer | - | 通风副总工程师 | u | 1 | command:瓦斯超限未撤人即处理:-!
        comqp | officer | safety-officer | safety | 专职安全员 | u | 3 | operation:检查不到位、空班漏检:-/discipline:脱岗、睡岗:-
        comq  | dispatcher | dispatcher | dispatch | 调度员 | - | 3 | discipline:擅离调度岗位:-!/operation:报警后未按程序处置:-!
        comqp | technician | technician | tech | 技术员 | u | 2 | operation:图纸未及时填绘:-
        comqp | chief | section-chief | cut | 队长（主任） | u | 1 | command:安排无证人员上岗:条例 第38条!
        comqp | team | team-leader | cut1 | 班长 | u | 1 | command:班前未进行安全确认:-/operation:交接班不清:-
        comqp | team2 | team-leader | cut2 | 副班长 | u | 1 | operation:交接班不清:-
        c     | shearer | special-operator | cut1 | 采煤机司机 | u | 1 | operation:开机前未发信号、未检查人员:规程/operation:截割时不开喷雾:-
        c     | worker | worker | cut1 | 采煤工 | u | 4 | operation:空顶作业:规程!/operation:不执行敲帮问顶:规程!/discipline:入井未带自救器:规程!
        m     | worker | worker | cut1 | 凿岩工 | u | 4 | operation:干式凿岩:-!/operation:残眼打眼:-!/discipline:入井未带定位卡:-
        oq    | worker | worker | cut1 | 挖掘机司机 | - | 4 | operation:铲斗从人员上方越过:-!/operation:在坡面下方停机:-!/\
            discipline:驾驶中接打电话:-
        p     | worker | worker | cut1 | 放矿工 | - | 4 | operation:集中一处放矿、未均匀放矿:-!/operation:未按时观测库水位:-/\
            discipline:雨天擅离值守:-!
        cm    | digger | worker | dig | 掘进工 | u | 3 | operation:空顶超过作业规程规定:规程!/operation:临时支护不到位:规程!
        cm    | dig-chief | section-chief | dig | 掘进队长 | u | 1 | command:未探先掘:规程!
        c     | gas | special-operator | vent | 瓦斯检查员 | u | 3 | operation:空班漏检、假检:规程!/discipline:未现场交接班:-
        m     | gas | special-operator | vent | 通风工 | u | 2 | operation:未检测有毒有害气体即放人进入:-!
        cm    | blaster | special-operator | dig | 爆破工 | u | 2 | operation:不执行“一炮三检”:规程!/operation:火工品混放:-!
        oq    | blaster | special-operator | cut | 爆破员 | - | 2 | operation:警戒未到位即起爆:-!/operation:火工品混放:-!
        comq  | elec-chief | section-chief | elec | 机电队长 | u | 1 | command:安排带电检修:规程!
        comq  | electrician | special-operator | elec | 电钳工 | u | 2 | operation:带电作业:规程!/operation:甩掉保护运行:规程!
        c     | hoist | special-operator | haul | 主提升机司机 | - | 2 | operation:未按信号开车:规程!/discipline:一人操作无人监护:-
        m     | hoist | special-operator | haul | 提升机司机 | - | 2 | operation:未按信号开车:-!
        comq  | haul-chief | section-chief | haul | 运输队长 | u | 1 | command:安排超载运行:-
        cm    | belt | worker | haul | 皮带司机 | u | 2 | operation:运行中清理滚筒:规程!/discipline:睡岗:-
        oq    | driver | worker | haul | 矿卡司机 | - | 4 | operation:坡道空挡滑行:-!/operation:超速、超载:-
        cm    | pump | worker | elec | 水泵工 | u | 2 | operation:未按时启停排水:-
        p     | monitor | special-operator | tech | 尾矿监测工 | - | 2 | operation:监测数据未核实即消警:-!
        p     | duty | worker | cut | 汛期值守员 | - | 2 | discipline:擅离值守:-!
        """
}
