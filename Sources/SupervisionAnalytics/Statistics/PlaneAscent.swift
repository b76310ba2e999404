/// The climb to the maximum of a smooth function of two variables within a rectangle.
///
/// Newton's method where the function is concave, a damped step elsewhere, and halving until the value grows.
/// A variable that presses against its bound is held there.
struct PlaneAscent {
    /// A point.
    struct Point: Hashable {
        var x: Double
        var y: Double
    }

    /// A value with its gradient and its matrix of second derivatives.
    struct Slope {
        let value: Double
        let gradient: Point
        let xx: Double
        let xy: Double
        let yy: Double
    }

    /// Where the climb ended.
    struct Summit {
        let point: Point
        let value: Double
        let iterations: Int
        let isConverged: Bool
        let isOnBound: Bool
    }

    let lower: Point
    let upper: Point

    func climb(from start: Point, _ slope: (Point) -> Slope) -> Summit {
        var point = clamp(start)
        var here = slope(point)
        for iteration in 1...100 {
            let step = step(point, here)
            if abs(step.x) <= 1e-10, abs(step.y) <= 1e-10 {
                return summit(point, here, iteration, isConverged: true)
            }
            var scale = 1.0
            var moved = false
            while scale > 1e-12 {
                let candidate = clamp(Point(x: point.x + scale * step.x, y: point.y + scale * step.y))
                let there = slope(candidate)
                // Close to the summit the value can't tell two points apart any more; the step is taken all the same.
                if there.value >= here.value - 1e-13 * abs(here.value), there.value.isFinite {
                    moved = candidate != point
                    point = candidate
                    here = there
                    break
                }
                scale *= 0.5
            }
            if !moved { return summit(point, here, iteration, isConverged: scale > 1e-12) }
        }
        return summit(point, here, 100, isConverged: false)
    }

    private func summit(_ point: Point, _ slope: Slope, _ iterations: Int, isConverged: Bool) -> Summit {
        let isOnBound =
            point.x == lower.x || point.x == upper.x || point.y == lower.y || point.y == upper.y
        return Summit(
            point: point, value: slope.value, iterations: iterations, isConverged: isConverged,
            isOnBound: isOnBound)
    }

    private func clamp(_ point: Point) -> Point {
        Point(
            x: Swift.min(Swift.max(point.x, lower.x), upper.x),
            y: Swift.min(Swift.max(point.y, lower.y), upper.y))
    }

    private func step(_ point: Point, _ slope: Slope) -> Point {
        let g = slope.gradient
        let holdsX = (point.x <= lower.x && g.x <= 0) || (point.x >= upper.x && g.x >= 0)
        let holdsY = (point.y <= lower.y && g.y <= 0) || (point.y >= upper.y && g.y >= 0)
        if holdsX && holdsY { return Point(x: 0, y: 0) }
        if holdsX { return Point(x: 0, y: bounded(alone(g.y, slope.yy))) }
        if holdsY { return Point(x: bounded(alone(g.x, slope.xx)), y: 0) }
        // Where the function isn't concave, enough is taken from both curvatures to make it so.
        let spread = (0.25 * (slope.xx - slope.yy) * (slope.xx - slope.yy) + slope.xy * slope.xy).squareRoot()
        let steepest = 0.5 * (slope.xx + slope.yy) + spread
        let size = abs(slope.xx) + abs(slope.yy) + abs(slope.xy)
        let damping = steepest < -1e-9 * size ? 0 : steepest + 1e-3 * size + 1e-12
        let xx = slope.xx - damping
        let yy = slope.yy - damping
        let determinant = xx * yy - slope.xy * slope.xy
        let x = -(yy * g.x - slope.xy * g.y) / determinant
        let y = -(xx * g.y - slope.xy * g.x) / determinant
        guard x.isFinite, y.isFinite else { return Point(x: bounded(g.x), y: bounded(g.y)) }
        let longest = Swift.max(abs(x), abs(y))
        let shrink = longest > 4 ? 4 / longest : 1
        return Point(x: x * shrink, y: y * shrink)
    }

    private func alone(_ gradient: Double, _ curvature: Double) -> Double {
        curvature < 0 ? -gradient / curvature : gradient
    }

    private func bounded(_ step: Double) -> Double {
        step.isFinite ? Swift.min(Swift.max(step, -4), 4) : 0
    }
}
