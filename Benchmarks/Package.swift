// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Measurements inside the process; a package of its own, so that the project's build knows nothing of it.
let package = Package(
    name: "dudao-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dudao", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .executableTarget(
            name: "Scoring",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "SupervisionAnalytics", package: "dudao"),
                .product(name: "SupervisionExchange", package: "dudao"),
                .product(name: "SupervisionHistory", package: "dudao"),
                .product(name: "SupervisionModel", package: "dudao"),
                .product(name: "SupervisionSample", package: "dudao"),
            ],
            path: "Scoring",
            swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Scoped",
            dependencies: [
                .product(name: "LibPQ", package: "dudao"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Scoped",
            swiftSettings: strict),
    ]
)
