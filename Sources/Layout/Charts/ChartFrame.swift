/// What every chart is drawn in: a picture with a name and a description, that is as wide as its place and never scales text.
///
/// The table beside it says the same; whoever cannot see the picture loses nothing.
struct ChartFrame {
    /// Unlike any other on the page.
    let id: String
    let title: String
    let description: String
    let height: Int
    let body: HTML

    var html: HTML {
        """
        <figure class="chart"><figcaption>\(title)</figcaption>\
        <svg width="100%" height="\(height)" role="img" aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(title)</title>\
        <desc id="\(id)-d">\(description)</desc>\(Self.patterns(id))\(body)</svg></figure>
        """
    }

    /// Hatching and dots, so that no part is told apart by its colour alone.
    static func patterns(_ id: String) -> HTML {
        """
        <defs><pattern id="\(id)-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="fill-open" width="6" height="6"/><rect class="fill-gap" width="2" height="6"/></pattern>\
        <pattern id="\(id)-cross" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="fill-over" width="6" height="6"/><path class="line-gap" d="M0 0L6 6M6 0L0 6"/></pattern></defs>
        """
    }
}

/// How a part of a bar is filled: what is done stays grey, what is open is hatched, what is over its time is crossed.
enum ChartFill: Sendable {
    case done, open, over

    func attribute(_ id: String) -> HTML {
        switch self {
        case .done: "class=\"fill-done\""
        case .open: "fill=\"url(#\(id)-hatch)\""
        case .over: "fill=\"url(#\(id)-cross)\""
        }
    }
}

/// One part of a bar: what it is, how much, and how it is filled.
struct ChartPart: Sendable {
    let name: String
    let value: Int
    let fill: ChartFill
}
