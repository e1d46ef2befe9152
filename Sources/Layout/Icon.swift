/// Small pictures drawn in the text's colour; they only repeat what the words beside them say.
enum Icon: String, Sendable {
    case work, danger, registry, imports, seal, report, search, person, filter, back, camera, list, bell, day, chart,
        stop,
        more

    var html: HTML {
        """
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"><path d="\(path)"/></svg>
        """
    }

    private var path: String {
        switch self {
        case .work: "M4 6l2 2 3-4M4 13l2 2 3-4M4 20l2 2 3-4M12 6h8M12 13h8M12 20h8"
        case .danger: "M12 3L2 20h20L12 3zM12 10v4M12 17v.5"
        case .registry: "M3 21h18M5 21V9l7-5 7 5v12M10 21v-6h4v6"
        case .imports: "M12 3v12M7 10l5 5 5-5M4 19h16"
        case .report: "M12 5v14M5 12h14"
        case .search: "M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500L21 21"
        case .person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 4-6 8-6s8 2 8 6"
        case .filter: "M3 5h18M6 12h12M10 19h4"
        case .back: "M15 5l-7 7 7 7"
        case .camera: "M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z"
        case .bell: "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4"
        case .stop: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8"
        case .day: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M8 15l3 3 5-6"
        case .chart: "M4 4v16h16M8 16v-5M12 16V8M16 16v-3"
        case .more: "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z"
        case .seal: "M3 6h18v12H3zM3 7l9 7 9-7"
        case .list: "M4 6h16M4 12h16M4 18h16"
        }
    }
}
