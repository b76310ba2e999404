// swift-tools-version: 6.2
import PackageDescription

/// The language settings of every target: an import is internal unless it says otherwise, a member is used
/// only where its module is imported, and an existential says that it is one.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let numerics: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

/// A built-in format: one target under `Plugins/Formatters`, which sees ReportKit and nothing of supervision.
func formatter(_ name: String, _ outside: [Target.Dependency] = []) -> Target {
    .target(
        name: "\(name)Formatter",
        dependencies: ["ReportKit"] + outside,
        path: "Plugins/Formatters/\(name)Formatter")
}

/// The formats that the command offers by itself.
let formats = ["CSV", "HTML", "JSON", "Markdown", "Table"]

let package = Package(
    name: "dudao",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SupervisionModel", targets: ["SupervisionModel"]),
        .library(name: "SupervisionHistory", targets: ["SupervisionHistory"]),
        .library(name: "SupervisionAnalytics", targets: ["SupervisionAnalytics"]),
        .library(name: "SupervisionExchange", targets: ["SupervisionExchange"]),
        .library(name: "SupervisionSample", targets: ["SupervisionSample"]),
        .library(name: "SupervisionReports", targets: ["SupervisionReports"]),
        .library(name: "SupervisionStore", targets: ["SupervisionStore"]),
        .library(name: "SupervisionStoreTesting", targets: ["SupervisionStoreTesting"]),
        .library(name: "SupervisionOperations", targets: ["SupervisionOperations"]),
        .library(name: "SupervisionPostgres", targets: ["SupervisionPostgres"]),
        .library(name: "SupervisionPostgresTesting", targets: ["SupervisionPostgresTesting"]),
        .library(name: "LibPQ", targets: ["LibPQ"]),
        .library(name: "ReportKit", targets: ["ReportKit"]),
        .library(name: "ReportKitTesting", targets: ["ReportKitTesting"]),
        .library(name: "DudaoCLI", targets: ["DudaoCLI"]),
        .executable(name: "dudao", targets: ["dudao"]),
    ] + formats.map { .library(name: "\($0)Formatter", targets: ["\($0)Formatter"]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .target(name: "SupervisionModel"),
        .target(name: "SupervisionHistory", dependencies: ["SupervisionModel"]),
        .target(
            name: "SupervisionAnalytics",
            dependencies: ["SupervisionHistory", "SupervisionModel", numerics, crypto]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "SupervisionExchange",
            dependencies: ["SupervisionStore", "SupervisionHistory", "SupervisionModel", "CZlib", crypto]),
        .target(
            name: "SupervisionStore", dependencies: ["SupervisionHistory", "SupervisionModel", crypto, log]),
        .target(
            name: "SupervisionStoreTesting",
            dependencies: ["SupervisionStore", "SupervisionHistory", "SupervisionModel"]),
        .target(
            name: "SupervisionOperations",
            dependencies: ["SupervisionStore", "SupervisionHistory", "SupervisionModel", crypto, log]),
        .systemLibrary(name: "CLibPQ", providers: [.apt(["libpq-dev"])]),
        .target(name: "LibPQ", dependencies: ["CLibPQ", log]),
        .target(
            name: "SupervisionPostgres",
            dependencies: [
                "SupervisionStore", "SupervisionHistory", "SupervisionModel", "LibPQ", crypto, log,
                subprocess,
                systemPackage,
            ],
            resources: [.embedInCode("Migrations/Numbered")]),
        .target(
            name: "SupervisionPostgresTesting",
            dependencies: [
                "SupervisionPostgres", "SupervisionStoreTesting", "SupervisionStore", "SupervisionModel",
                "LibPQ", log, subprocess, systemPackage,
            ]),
        .target(
            name: "SupervisionSample",
            dependencies: ["SupervisionExchange", "SupervisionHistory", "SupervisionModel"]),
        .target(name: "ReportKit"),
        .target(name: "ReportKitTesting", dependencies: ["ReportKit"]),
        .target(
            name: "SupervisionReports",
            dependencies: ["SupervisionAnalytics", "SupervisionHistory", "SupervisionModel", "ReportKit"]),
        formatter("CSV"),
        formatter("HTML", [mustache]),
        formatter("JSON"),
        formatter("Markdown"),
        formatter("Table"),
        .target(
            name: "DudaoCLI",
            dependencies: [
                "ReportKit", "SupervisionAnalytics", "SupervisionExchange", "SupervisionHistory",
                "SupervisionModel", "SupervisionOperations", "SupervisionPostgres", "SupervisionReports",
                "SupervisionSample", "SupervisionStore", "LibPQ", argumentParser, log, systemPackage,
            ] + formats.map { .byName(name: "\($0)Formatter") }),
        .executableTarget(name: "dudao", dependencies: ["DudaoCLI"]),

        .testTarget(name: "SupervisionModelTests", dependencies: ["SupervisionModel"]),
        .testTarget(
            name: "SupervisionHistoryTests", dependencies: ["SupervisionHistory", "SupervisionModel"]),
        .testTarget(
            name: "SupervisionAnalyticsTests",
            dependencies: ["SupervisionAnalytics", "SupervisionHistory", "SupervisionModel"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "SupervisionExchangeTests",
            dependencies: [
                "SupervisionExchange", "SupervisionSample", "SupervisionStore", "SupervisionHistory",
                "SupervisionModel",
            ]),
        .testTarget(
            name: "SupervisionSampleTests",
            dependencies: [
                "SupervisionSample", "SupervisionExchange", "SupervisionHistory", "SupervisionModel",
            ]),
        .testTarget(
            name: "RealDataTests",
            dependencies: [
                "SupervisionAnalytics", "SupervisionExchange", "SupervisionHistory", "SupervisionModel",
            ]),
        .testTarget(name: "LibPQTests", dependencies: ["LibPQ", "SupervisionPostgresTesting"]),
        .testTarget(
            name: "SupervisionStoreTests",
            dependencies: [
                "SupervisionStore", "SupervisionStoreTesting", "SupervisionHistory", "SupervisionModel",
            ]),
        .testTarget(
            name: "SupervisionOperationsTests",
            dependencies: [
                "SupervisionOperations", "SupervisionStore", "SupervisionStoreTesting", "SupervisionHistory",
                "SupervisionModel",
            ]),
        .testTarget(
            name: "SupervisionPostgresTests",
            dependencies: [
                "SupervisionPostgres", "SupervisionPostgresTesting", "SupervisionStore",
                "SupervisionStoreTesting", "SupervisionOperations", "SupervisionExchange",
                "SupervisionSample", log,
                "SupervisionHistory", "SupervisionModel", "LibPQ", systemPackage,
            ]),
        .testTarget(name: "ReportKitTests", dependencies: ["ReportKit", "ReportKitTesting"]),
        .testTarget(
            name: "FormatterTests",
            dependencies: ["ReportKit", "ReportKitTesting"] + formats.map { .byName(name: "\($0)Formatter") },
            resources: [.copy("Golden"), .copy("Scripts")]),
        .testTarget(
            name: "SupervisionReportsTests",
            dependencies: [
                "SupervisionReports", "SupervisionAnalytics", "SupervisionHistory", "SupervisionModel",
                "ReportKit", "MarkdownFormatter",
            ],
            resources: [.copy("Golden")]),
        .testTarget(
            name: "ScenarioTests",
            dependencies: [
                "SupervisionOperations", "SupervisionExchange", "SupervisionReports", "SupervisionStore",
                "SupervisionStoreTesting", "SupervisionPostgres", "SupervisionPostgresTesting",
                "SupervisionModel", "ReportKit",
            ] + formats.map { .byName(name: "\($0)Formatter") }),
        .testTarget(name: "DudaoCLITests", dependencies: ["DudaoCLI", "dudao", "ReportKit"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
