// swift-tools-version: 6.2
import PackageDescription

// A package of its own, as anyone outside of Dudao would write it: it depends on a published version and sees only
// what is public.
let package = Package(
    name: "outline-formatter",
    platforms: [.macOS(.v15)],
    products: [.library(name: "OutlineFormatter", targets: ["OutlineFormatter"])],
    dependencies: [.package(url: "https://github.com/dudao/dudao", exact: "0.1.0")],
    targets: [
        .target(name: "OutlineFormatter", dependencies: [.product(name: "ReportKit", package: "dudao")]),
        .testTarget(
            name: "OutlineFormatterTests",
            dependencies: [
                "OutlineFormatter", .product(name: "ReportKit", package: "dudao"),
                .product(name: "ReportKitTesting", package: "dudao"),
            ]),
    ]
)
