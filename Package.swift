// swift-tools-version: 6.2
import PackageDescription

/// The product's table of contents: every feature is a folder under Sources/Features with Domain, Store and Web.
let features = [
    "Registry", "Accounts", "Notices", "HiddenDangers", "ListedSupervision", "Search", "DoubleFullDays", "Statistics",
    "Inferences", "Violations", "Views", "Pulse", "GoodPractice", "Maps", "DaySeals", "Visits",
]

/// A ring is one kind of purity; the features are spread over the rings, folder by folder.
func folders(_ layer: String) -> [String] { features.map { "Features/\($0)/\(layer)" } }

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What lies under Sources and belongs to another ring.
let clibraries = [
    "CSQLite", "CLibpq", "CTurboJPEG", "CPNG", "CZip", "CXlsxWriter", "CPango", "CQREncode", "CZlib", "CCurl",
]
let rings: [String: [String]] = [
    "Kernel": ["Kernel"], "Policy": ["Policy"], "Ledger": ["Ledger"], "Database": ["Database"],
    "Pictures": ["Pictures"],
    "Sheets": ["Sheets"], "Print": ["Print"], "Courier": ["Courier"], "OpenID": ["OpenID"],
    "Domain": folders("Domain"), "Store": ["Store"] + folders("Store"), "Web": ["Web", "Layout"] + folders("Web"),
    "davylamp": ["davylamp"],
]

func ring(
    _ name: String, executable: Bool = false, _ dependencies: [Target.Dependency]
) -> Target {
    let mine = rings[name]!
    let others = rings.filter { $0.key != name }.values.flatMap { $0 } + clibraries
    let exclude = others.sorted()
    return executable
        ? .executableTarget(
            name: name, dependencies: dependencies, path: "Sources", exclude: exclude, sources: mine,
            swiftSettings: settings)
        : .target(
            name: name, dependencies: dependencies, path: "Sources", exclude: exclude, sources: mine,
            swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/\(name)",
        exclude: name == "WebTests" ? ["Pages/Snapshots"] : [],
        swiftSettings: settings)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let jwt: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")

let package = Package(
    name: "davylamp",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "davylamp", targets: ["davylamp"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3"),
        .systemLibrary(name: "CLibpq", path: "Sources/CLibpq", pkgConfig: "libpq"),
        .systemLibrary(name: "CTurboJPEG", path: "Sources/CTurboJPEG", pkgConfig: "libturbojpeg"),
        .systemLibrary(name: "CPNG", path: "Sources/CPNG", pkgConfig: "libpng"),
        .systemLibrary(name: "CZip", path: "Sources/CZip", pkgConfig: "libzip"),
        .systemLibrary(name: "CXlsxWriter", path: "Sources/CXlsxWriter", pkgConfig: "xlsxwriter"),
        .systemLibrary(name: "CPango", path: "Sources/CPango", pkgConfig: "pangocairo"),
        .systemLibrary(name: "CQREncode", path: "Sources/CQREncode", pkgConfig: "libqrencode"),
        .systemLibrary(name: "CCurl", path: "Sources/CCurl", pkgConfig: "libcurl"),
        .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib"),
        ring("Kernel", []),
        ring("Policy", ["Kernel"]),
        ring("Ledger", ["Kernel", crypto]),
        ring("Database", ["Kernel", "CSQLite", "CLibpq"]),
        ring("Pictures", ["Kernel", "CTurboJPEG", "CPNG"]),
        ring("Sheets", ["Kernel", "CZip", "CXlsxWriter"]),
        ring("Print", ["Kernel", "CPango", "CQREncode"]),
        ring("Courier", ["Kernel", "CCurl"]),
        ring("OpenID", ["Kernel", "Ledger", "Courier", crypto, jwt]),
        ring("Domain", ["Kernel", "Policy"]),
        ring(
            "Store",
            [
                "Kernel", "Policy", "Ledger", "Domain", "Database", "Pictures", "Sheets", crypto,
                .product(name: "CryptoExtras", package: "swift-crypto"), .product(name: "Yams", package: "Yams"),
            ]),
        ring(
            "Web",
            [
                "Kernel", "Policy", "Ledger", "Domain", "Database", "Pictures", "Sheets", "Print", "Store", "OpenID",
                "CZlib",
                hummingbird, crypto, log,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        ring(
            "davylamp", executable: true,
            [
                "Courier", "OpenID", "Kernel", "Policy", "Ledger", "Domain", "Database", "Pictures", "Sheets", "Store",
                "Web",
                hummingbird,
                crypto, log,
                lifecycle, .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "SystemPackage", package: "swift-system"), .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Kernel", "Policy", "Ledger", "Domain", "Database", "Store", "Web", "CSQLite", crypto,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks",
            exclude: [
                "run.sh", "run.py", "phones.py", "server.py", "ledger.py", "create.lua", "get.lua", "flood.py",
                "flood.lua",
                "clauses.tsv",
            ],
            sources: ["Sources"],
            swiftSettings: settings),
        .target(
            name: "Support",
            dependencies: [
                "Kernel", "Policy", "Ledger", "Domain", "Database", "Pictures", "Sheets", "Store", "Web", "OpenID",
                hummingbird, crypto, log,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            path: "Tests/Support", swiftSettings: settings),
        tests("KernelTests", ["Kernel"]),
        tests("PolicyTests", ["Kernel", "Policy"]),
        tests("LedgerTests", ["Kernel", "Ledger", "Support", crypto]),
        tests("DatabaseTests", ["Kernel", "Database", "Support"]),
        tests("PictureTests", ["Kernel", "Pictures", "CPNG", "Store", "Support"]),
        tests("CourierTests", ["Kernel", "Domain", "Database", "Store", "Web", "Courier", "Support"]),
        tests(
            "OpenIDTests",
            [
                "Kernel", "Ledger", "Domain", "Database", "Store", "OpenID", "Support", hummingbird, crypto, jwt,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        tests("PrintTests", ["Kernel", "Print"]),
        tests("SheetTests", ["Kernel", "Sheets", "CZip", "Support"]),
        tests("DomainTests", ["Kernel", "Policy", "Domain", "Support"]),
        tests(
            "StoreTests",
            ["Kernel", "Policy", "Ledger", "Domain", "Database", "Pictures", "Sheets", "Store", "Support"]),
        tests(
            "WebTests",
            [
                "Kernel", "Policy", "Ledger", "Domain", "Database", "Pictures", "Sheets", "Store", "Web", "Support",
                hummingbird,
                crypto, log,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        tests("ArchitectureTests", ["Support"]),
        tests(
            "CommandTests",
            ["davylamp", "Kernel", "Ledger", log, .product(name: "CoreMetrics", package: "swift-metrics")]),
    ],
    swiftLanguageModes: [.v6]
)
