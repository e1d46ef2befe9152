// swift-tools-version: 6.2
import PackageDescription

/// The product's table of contents: every feature is a folder under Sources/Features with Domain, Store and Web.
let features = ["HiddenDangers"]

/// A ring is one kind of purity; the features are spread over the rings, folder by folder.
func folders(_ layer: String) -> [String] { features.map { "Features/\($0)/\(layer)" } }

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What lies under Sources and belongs to another ring.
let clibraries: [String] = []
let rings: [String: [String]] = ["Kernel": ["Kernel"], "Policy": ["Policy"], "Domain": folders("Domain")]

func ring(
    _ name: String, executable: Bool = false, _ dependencies: [Target.Dependency], resources: [Resource]? = nil
) -> Target {
    let mine = rings[name]!
    let others = rings.filter { $0.key != name }.values.flatMap { $0 } + clibraries
    let exclude = others.sorted()
    return executable
        ? .executableTarget(
            name: name, dependencies: dependencies, path: "Sources", exclude: exclude, sources: mine,
            resources: resources, swiftSettings: settings)
        : .target(
            name: name, dependencies: dependencies, path: "Sources", exclude: exclude, sources: mine,
            resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: settings)
}

let package = Package(
    name: "davylamp",
    platforms: [.macOS(.v15)],
    targets: [
        ring("Kernel", []),
        ring("Policy", ["Kernel"]),
        ring("Domain", ["Kernel", "Policy"]),
        .target(name: "Support", dependencies: ["Kernel", "Domain"], path: "Tests/Support", swiftSettings: settings),
        tests("KernelTests", ["Kernel"]),
        tests("PolicyTests", ["Kernel", "Policy"]),
        tests("DomainTests", ["Kernel", "Domain", "Support"]),
    ],
    swiftLanguageModes: [.v6]
)
