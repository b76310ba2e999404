/// The part of a canvas inside the axes.
struct Plot {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    /// The usual plot of a canvas of 760 by 320.
    static let usual: Plot = Plot(left: 62, right: 732, top: 34, bottom: 268)
}
