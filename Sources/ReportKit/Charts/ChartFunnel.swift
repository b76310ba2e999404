extension Chart {
    /// Rates against volumes, with a target and bands of limits.
    public struct Funnel: Sendable, Hashable {
        /// The rate that all are compared with.
        public let target: Double?
        /// The limits, narrow to wide.
        public var bands: [Band]
        /// The compared units; points that aren't finite numbers are left out.
        public let points: [Point]

        /// Makes a funnel.
        ///
        /// - Parameters:
        ///   - target: The rate that all are compared with.
        ///   - bands: The limits, narrow to wide.
        ///   - points: The compared units.
        public init(target: Double?, bands: [Band], points: [Point]) {
            self.target = target.finite
            self.bands = bands
            self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
        }

        /// Limits that hold a share of the units if all are alike.
        public struct Band: Sendable, Hashable {
            /// What the limits hold, such as 95 %.
            public var name: String
            /// The limits by growing volume; those that aren't finite numbers are left out.
            public let limits: [Limit]

            /// Makes a band.
            ///
            /// - Parameters:
            ///   - name: What the limits hold.
            ///   - limits: The limits by growing volume.
            public init(name: String, limits: [Limit]) {
                self.name = name
                self.limits = limits.filter { $0.x.isFinite && $0.lower.isFinite && $0.upper.isFinite }
            }
        }

        /// The limits at one volume.
        public struct Limit: Sendable, Hashable {
            /// The volume.
            public var x: Double
            /// The lower limit.
            public var lower: Double
            /// The upper limit.
            public var upper: Double

            /// Makes the limits at one volume.
            ///
            /// - Parameters:
            ///   - x: The volume.
            ///   - lower: The lower limit.
            ///   - upper: The upper limit.
            public init(x: Double, lower: Double, upper: Double) {
                self.x = x
                self.lower = lower
                self.upper = upper
            }
        }

        /// A compared unit.
        public struct Point: Sendable, Hashable {
            /// Who it is.
            public var label: String
            /// The volume.
            public var x: Double
            /// The rate.
            public var y: Double
            /// Why the unit is a signal, in words; nothing where it isn't one.
            public var signal: String?

            /// Makes a compared unit.
            ///
            /// - Parameters:
            ///   - label: Who it is.
            ///   - x: The volume.
            ///   - y: The rate.
            ///   - signal: Why the unit is a signal.
            public init(label: String, x: Double, y: Double, signal: String? = nil) {
                self.label = label
                self.x = x
                self.y = y
                self.signal = signal
            }
        }
    }
}
