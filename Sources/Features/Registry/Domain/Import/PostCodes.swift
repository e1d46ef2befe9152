/// What lists call the kinds of posts.
enum PostCodes {
    static let kinds = SheetCode.list(
        """
        actual-controller: 实际控制人, actual controller
        legal-representative: 法定代表人, legal representative, 法人
        mine-head: 矿长, head of the mine, 主要负责人
        chief-engineer: 总工程师, chief engineer, 总工
        safety-director: 安全总监, safety director
        production-deputy: 生产副矿长, deputy head for production
        safety-deputy: 安全副矿长, deputy head for safety
        electromechanical-deputy: 机电副矿长, deputy head for machinery
        deputy-chief-engineer: 副总工程师, deputy chief engineer
        department-head: 部门负责人, head of department, 科长, 部长
        safety-officer: 安全员, safety officer, 安全检查工
        technician: 技术员, technician
        dispatcher: 调度员, dispatcher
        section-chief: 区队长, section chief, 队长, 区长
        team-leader: 班组长, team leader, 班长
        special-operator: 特种作业人员, special operator
        worker: 一般岗位, worker, 工人
        other: 其他, other
        """)
}
