package import Kernel

/// Which column of a sheet of mines holds what, guessed from its heads.
package struct SiteSheet: Sendable {
    package enum Column: String, CaseIterable, Sendable {
        case id, name, kind, status, owner, capacity, workforce, latitude, longitude

        /// Heads that mean this column, in lower case.
        var heads: Set<String> {
            switch self {
            case .id: ["id", "mine id", "编号", "煤矿编号"]
            case .name: ["name", "project", "mine name", "名称", "煤矿名称", "矿山名称"]
            case .kind: ["kind", "mine-type", "mine type", "type", "类型", "开采方式"]
            case .status: ["status", "状态", "生产状态"]
            case .owner: ["owner", "企业", "隶属企业"]
            case .capacity: ["capacity", "产能", "核定生产能力"]
            case .workforce: ["workforce", "职工人数", "人数"]
            case .latitude: ["lat", "latitude", "纬度"]
            case .longitude: ["lng", "lon", "longitude", "经度"]
            }
        }
    }

    private let positions: [Column: Int]

    /// Refuses heads without an id or a name.
    package init(heads: [String]) throws(Refusal) {
        var positions: [Column: Int] = [:]
        for (index, head) in heads.enumerated() {
            let head = head.lowercased()
            for column in Column.allCases where positions[column] == nil && column.heads.contains(head) { positions[column] = index }
        }
        guard positions[.id] != nil, positions[.name] != nil else { throw .columnsMissing }
        self.positions = positions
    }

    package struct Flaw: Hashable, Sendable {
        package let line: Int
        package let column: String
        package let reason: Localized
    }

    /// The facts of a row, or everything that is wrong with it.
    package func facts(_ row: CSVReader.Row) -> (facts: SiteFacts?, flaws: [Flaw]) {
        var cells = Cells(sheet: self, row: row)
        let facts = SiteFacts(
            id: cells.id(), name: cells.required(.name), kind: cells.code(.kind, SiteFacts.kinds) ?? .unknown,
            status: cells.code(.status, SiteFacts.statuses) ?? .unknown, owner: cells.text(.owner),
            capacityTonnes: cells.number(.capacity, 0...1_000).map { Int(($0 * 1_000_000).rounded()) },
            workforce: cells.number(.workforce, 0...1_000_000).map { Int($0) },
            latitude: cells.number(.latitude, -90...90), longitude: cells.number(.longitude, -180...180))
        return cells.flaws.isEmpty ? (facts, []) : (nil, cells.flaws)
    }

    private struct Cells {
        let sheet: SiteSheet
        let row: CSVReader.Row
        var flaws: [Flaw] = []

        func text(_ column: Column) -> String? {
            guard let position = sheet.positions[column], row.cells.indices.contains(position) else { return nil }
            let text = row.cells[position]
            return text.allSatisfy(\.isWhitespace) ? nil : text
        }

        mutating func required(_ column: Column) -> String {
            guard let text = text(column) else { return refuse(column, "不能为空", "is empty", "") }
            return text.utf16.count <= 200 ? text : refuse(column, "超过 200 个字符", "is longer than 200 characters", "")
        }

        mutating func id() -> SiteID? {
            let text = required(.id)
            guard !text.isEmpty else { return nil }
            return SiteID(text)
                ?? refuse(.id, "只能用字母、数字和 . _ -，最多 64 位", "may hold letters, digits and . _ - only, at most 64", nil)
        }

        mutating func number(_ column: Column, _ range: ClosedRange<Double>) -> Double? {
            guard let text = text(column) else { return nil }
            guard let number = Double(text), range.contains(number) else {
                let bounds = "\(Int(range.lowerBound))…\(Int(range.upperBound))"
                return refuse(column, "应为 \(bounds) 的数字", "must be a number in \(bounds)", nil)
            }
            return number
        }

        mutating func code<T>(_ column: Column, _ codes: [String: T]) -> T? {
            guard let text = text(column) else { return nil }
            return codes[text.lowercased()] ?? refuse(column, "没有这个代码：\(text.prefix(40))", "is no known code: \(text.prefix(40))", nil)
        }

        private mutating func refuse<T>(_ column: Column, _ zh: String, _ en: String, _ value: T) -> T {
            flaws.append(Flaw(line: row.line, column: column.rawValue, reason: Localized(zh, en)))
            return value
        }
    }
}

extension Refusal {
    package static let columnsMissing = Refusal(
        "import.columns-missing", "表头缺少编号列（id）或名称列（name / project）；没有导入任何内容。",
        "The heads lack a column for the id (id) or the name (name, project); nothing was imported.")
}
