/// Every day of three years, `w` worked and `.` off, as an independent source has them.
///
/// Printed by this script with the Python package chinesecalendar 1.11.0, whose days are its own:
///
/// ```python
/// import calendar, datetime
/// import chinese_calendar as cc
/// for y in (2024, 2025, 2026):
///     for m in range(1, 13):
///         n = calendar.monthrange(y, m)[1]
///         d = [datetime.date(y, m, k + 1) for k in range(n)]
///         print(f'"{y}-{m:02} ' + "".join("w" if cc.is_workday(x) else "." for x in d) + '",')
/// ```
enum WorkingDayTable {
    static let months = [
        "2024-01 .wwww..wwwww..wwwww..wwwww..www",
        "2024-02 ww.wwwwww........wwwwww..wwww",
        "2024-03 w..wwwww..wwwww..wwwww..wwwww..",
        "2024-04 www...wwwwww..wwwww..wwwww.www",
        "2024-05 .....wwwwww.wwwww..wwwww..wwwww",
        "2024-06 ..wwwww...wwww..wwwww..wwwww..",
        "2024-07 wwwww..wwwww..wwwww..wwwww..www",
        "2024-08 ww..wwwww..wwwww..wwwww..wwwww.",
        "2024-09 .wwwww..wwwwww...www..wwwww.ww",
        "2024-10 .......wwwww.wwwww..wwwww..wwww",
        "2024-11 w..wwwww..wwwww..wwwww..wwwww.",
        "2024-12 .wwwww..wwwww..wwwww..wwwww..ww",
        "2025-01 .ww..wwwww..wwwww..wwwww.ww....",
        "2025-02 ....wwww.wwwww..wwwww..wwwww",
        "2025-03 ..wwwww..wwwww..wwwww..wwwww..w",
        "2025-04 www...wwwww..wwwww..wwwww.wwww",
        "2025-05 .....wwww..wwwww..wwwww..wwwww.",
        "2025-06 ..wwww..wwwww..wwwww..wwwww..w",
        "2025-07 wwww..wwwww..wwwww..wwwww..wwww",
        "2025-08 w..wwwww..wwwww..wwwww..wwwww..",
        "2025-09 wwwww..wwwww..wwwww..wwwww.www",
        "2025-10 ........www.wwwww..wwwww..wwwww",
        "2025-11 ..wwwww..wwwww..wwwww..wwwww..",
        "2025-12 wwwww..wwwww..wwwww..wwwww..www",
        "2026-01 ...wwwwww..wwwww..wwwww..wwwww.",
        "2026-02 .wwwww..wwwwww.........wwwww",
        "2026-03 .wwwww..wwwww..wwwww..wwwww..ww",
        "2026-04 www...wwww..wwwww..wwwww..wwww",
        "2026-05 .....wwww.wwwww..wwwww..wwwww..",
        "2026-06 wwwww..wwwww..wwww...wwwww..ww",
        "2026-07 www..wwwww..wwwww..wwwww..wwwww",
        "2026-08 ..wwwww..wwwww..wwwww..wwwww..w",
        "2026-09 wwww..wwwww..wwwww.wwwww...www",
        "2026-10 .......www.wwwww..wwwww..wwwww.",
        "2026-11 .wwwww..wwwww..wwwww..wwwww..w",
        "2026-12 wwww..wwwww..wwwww..wwwww..wwww",
    ]
}
