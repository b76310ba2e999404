/// The page's only style sheet.
enum HTMLStyle {
    /// The style sheet.
    static let text: String = """

        :root {
          --paper: #ffffff; --panel: #f6f7f9; --ink: #1b2430; --soft: #586374; --line: #d9dee6; --strong-line: #9aa5b4;
          --mark: #a3181d; --mark-soft: #fbeeee; --link: #1d4f86; --caution: #8a5a00; --caution-soft: #fdf6e6;
          --c1: #1d5a96; --c2: #b3590f; --c3: #2f7a4d; --c4: #7a4a9e; --c5: #5b6470; --c6: #97703a;
          --band: #1d5a9614; --bar: #5b89b8; --track: #e6eaf0;
          --sans: "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
            system-ui, -apple-system, "Segoe UI", sans-serif;
          --serif: "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", SimSun, Georgia, serif;
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font: 15px/1.75 var(--sans); overflow-wrap: anywhere;
        }
        h1, h2, h3, h4 { line-height: 1.4; text-wrap: balance; }
        h1 { margin: 0; font: 700 30px/1.4 var(--serif); letter-spacing: .02em; }
        h2 { margin: 48px 0 14px; font-size: 21px; padding-bottom: 8px; border-bottom: 1px solid var(--line); }
        h3 { margin: 32px 0 10px; font-size: 17px; }
        h4 { margin: 24px 0 8px; font-size: 15px; }
        p { margin: 10px 0; white-space: pre-line; }
        a { color: var(--link); }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .page { margin: 0 auto; padding: 0 24px 64px; max-width: 1240px; }
        .skip { position: absolute; left: -9999px; }
        .skip:focus { left: 16px; top: 8px; padding: 4px 10px; background: var(--paper); z-index: 9; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .banner {
          padding: 5px 16px; background: var(--mark); color: #fff; font-size: 13px; text-align: center;
          letter-spacing: .12em;
        }
        .cover { padding: 40px 0 20px; border-bottom: 3px solid var(--mark); }
        .subtitle { margin: 6px 0 0; font-size: 17px; color: var(--soft); }
        .stamp { margin: 10px 0 0; font-size: 13px; color: var(--soft); }
        .basis { display: flex; gap: 12px; margin-top: 14px; font-size: 13px; color: var(--soft); }
        .basis-word { flex: none; font-weight: 700; color: var(--mark); }
        .basis ul { margin: 0; padding: 0; list-style: none; }
        .body { display: block; }
        .contents { margin: 24px 0 0; font-size: 14px; }
        .contents-word { margin: 0 0 6px; font-size: 12px; font-weight: 700; color: var(--soft); letter-spacing: .2em; }
        .contents ol { margin: 0; padding: 0; list-style: none; }
        .contents li { border-left: 2px solid var(--line); padding: 3px 0 3px 12px; line-height: 1.5; }
        .contents .depth-2 { padding-left: 28px; }
        .contents .depth-3 { padding-left: 44px; }
        .contents a { color: var(--ink); text-decoration: none; }
        .contents a:hover { color: var(--mark); text-decoration: underline; }
        main > section:first-child > h2 { margin-top: 32px; }
        @media (min-width: 1060px) {
          .body:has(.contents) { display: grid; grid-template-columns: 190px minmax(0, 1fr); gap: 44px; }
          .contents { position: sticky; top: 28px; align-self: start; margin-top: 36px; max-height: 90vh; overflow: auto; }
        }
        .figures {
          display: flex; flex-wrap: wrap; gap: 1px; margin: 18px 0;
          background: var(--line); border: 1px solid var(--line); border-radius: 4px; overflow: hidden;
        }
        .figures > div { flex: 1 1 150px; padding: 13px 16px 12px; background: var(--paper); }
        .figures dt { font-size: 13px; color: var(--soft); line-height: 1.5; }
        .figures dd { margin: 0; }
        .figure { font-size: 25px; font-weight: 700; line-height: 1.45; font-variant-numeric: tabular-nums; }
        .figures .aside { font-size: 12px; line-height: 1.5; color: var(--soft); }
        .table, .chart, .form { margin: 22px 0 28px; }
        .table-title, figcaption, .form-title { margin: 0; font-weight: 700; font-size: 15px; }
        .summary { margin: 2px 0 8px; font-size: 13px; color: var(--soft); }
        .remarks { margin: 8px 0 0; padding-left: 18px; font-size: 13px; color: var(--soft); }
        section.remarks { padding: 0; font-size: 14px; }
        section.remarks ul { padding-left: 20px; }
        .points { margin: 10px 0; padding-left: 22px; }
        .points li { margin: 3px 0; }
        .filter { display: flex; gap: 12px; align-items: center; margin: 8px 0; font-size: 13px; color: var(--soft); }
        .filter input {
          margin-left: 8px; padding: 4px 10px; width: 220px; max-width: 52vw; font: inherit; color: var(--ink);
          background: var(--paper); border: 1px solid var(--strong-line); border-radius: 4px;
        }
        .scroll { position: relative; overflow: auto; max-height: 82vh; border: 1px solid var(--line); border-radius: 4px; }
        .table .scroll { margin-top: 8px; }
        table { border-collapse: separate; border-spacing: 0; min-width: 100%; font-size: 14px; line-height: 1.5; }
        th, td {
          padding: 7px 12px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line);
          white-space: pre-line; unicode-bidi: isolate; max-width: 26em; overflow-wrap: break-word;
        }
        tbody tr:last-child > * { border-bottom: 0; }
        thead th {
          position: sticky; top: 0; z-index: 2; background: var(--panel); font-weight: 700; font-size: 13px;
          vertical-align: bottom; border-bottom: 1px solid var(--strong-line); min-width: 5.2em;
        }
        tbody th { font-weight: 500; background: var(--paper); }
        tbody th:not(.s, .n, .d) { min-width: 12em; }
        .s { white-space: nowrap; }
        tbody th:first-child { position: sticky; left: 0; z-index: 1; }
        thead th:first-child { left: 0; z-index: 3; }
        tbody tr:hover > * { background: var(--panel); }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead .n { white-space: normal; }
        thead .k-integer { min-width: 4.2em; }
        .c { text-align: center; }
        .d { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .b { white-space: nowrap; }
        .b svg { width: 72px; height: 9px; margin-right: 8px; vertical-align: baseline; }
        .b .track { fill: var(--track); }
        .b .fill { fill: var(--bar); }
        .yes { color: var(--mark); font-weight: 700; }
        .none, .empty { color: var(--soft); }
        .empty { text-align: center; }
        thead [role="button"] { cursor: pointer; }
        thead [role="button"]:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
        thead [role="button"]::after { content: "\\2060\\00a0↕"; color: var(--strong-line); font-weight: 400; }
        [aria-sort="ascending"] [role="button"]::after { content: "\\2060\\00a0↑"; color: var(--mark); }
        [aria-sort="descending"] [role="button"]::after { content: "\\2060\\00a0↓"; color: var(--mark); }
        .note {
          display: flex; gap: 12px; margin: 16px 0; padding: 10px 16px; font-size: 14px; background: var(--panel);
          border-left: 3px solid var(--link); border-radius: 0 4px 4px 0;
        }
        .note strong { flex: none; color: var(--link); }
        .note p { margin: 0; }
        .note.caution { background: var(--caution-soft); border-color: var(--caution); }
        .note.caution strong { color: var(--caution); }
        .note.warning { background: var(--mark-soft); border-color: var(--mark); }
        .note.warning strong { color: var(--mark); }
        .drawing { overflow-x: auto; }
        .drawing svg { display: block; width: 100%; min-width: 600px; max-width: 860px; height: auto; }
        .drawing svg.square { min-width: 340px; max-width: 460px; }
        .drawing text { font: 12px var(--sans); fill: var(--soft); }
        .drawing .name { fill: var(--ink); }
        .drawing .value { fill: var(--ink); font-variant-numeric: tabular-nums; }
        .drawing .flag-name { fill: var(--mark); font-weight: 700; }
        .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
        .grid { stroke: var(--line); }
        .axis { stroke: var(--strong-line); }
        .plain { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        .limit { fill: none; stroke: var(--c5); stroke-dasharray: 5 4; }
        .limit.wide { stroke-dasharray: 2 3; }
        .centre { fill: none; stroke: var(--c3); stroke-width: 1.5; }
        .band { fill: var(--band); }
        .l1 { stroke: var(--c1); } .l2 { stroke: var(--c2); stroke-dasharray: 8 4; } .l3 { stroke: var(--c3); stroke-dasharray: 2 4; }
        .l4 { stroke: var(--c4); stroke-dasharray: 10 3 2 3; } .l5 { stroke: var(--c5); stroke-dasharray: 5 5; } .l6 { stroke: var(--c6); stroke-dasharray: 1 3; }
        .f1 { fill: var(--c1); } .f2 { fill: var(--c2); } .f3 { fill: var(--c3); }
        .f4 { fill: var(--c4); } .f5 { fill: var(--c5); } .f6 { fill: var(--c6); }
        .cloud { fill: var(--c1); fill-opacity: .42; }
        .flagged { fill: var(--mark); stroke: var(--paper); }
        .bars { fill: var(--bar); }
        .bars.flagged { fill: var(--mark); stroke: none; }
        .whisker { fill: none; stroke: var(--ink); }
        .legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 4px 0 0; padding: 0; list-style: none; font-size: 12px; color: var(--soft); }
        .legend svg { width: 26px; height: 10px; margin-right: 6px; vertical-align: middle; }
        details { margin-top: 8px; font-size: 13px; }
        summary { cursor: pointer; color: var(--link); }
        details .scroll { margin-top: 8px; max-height: 50vh; }
        .form { padding: 18px 20px; border: 1px solid var(--strong-line); }
        .form-title { text-align: center; font: 700 18px/1.6 var(--serif); }
        .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 4px 24px; margin: 12px 0; }
        .fields > div { display: flex; gap: 8px; border-bottom: 1px solid var(--line); }
        .fields dt { flex: none; color: var(--soft); }
        .fields dd { margin: 0; }
        .form th, .form td { border-right: 1px solid var(--line); min-width: 2.4em; }
        .tick { font-size: 17px; line-height: 1.3; }
        .signatures { margin: 20px 0 0; padding: 0; list-style: none; }
        .signatures li { display: flex; gap: 8px; align-items: baseline; margin: 18px 0 0; }
        .signatures .line { flex: 0 1 220px; min-height: 1.6em; border-bottom: 1px solid var(--ink); text-align: center; }
        .signatures .day { flex-basis: 120px; }
        .provenance { margin-top: 56px; border-top: 1px solid var(--strong-line); font-size: 12px; color: var(--soft); }
        .provenance h2 { margin: 12px 0 6px; padding: 0; border: 0; font-size: 13px; }
        .provenance dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 2px 28px; margin: 0; }
        .provenance dl > div { display: flex; gap: 10px; }
        .provenance dt { flex: 0 0 8em; }
        .provenance dd { margin: 0; color: var(--ink); font-variant-numeric: tabular-nums; }
        @media (max-width: 640px) {
          .page { padding: 0 16px 48px; }
                  .cover { padding: 26px 0 16px; }
          h1 { font-size: 24px; }
          h2 { margin-top: 38px; font-size: 19px; }
          .figures > div { flex-basis: 40%; }
          .figure { font-size: 21px; }
          th, td { padding: 6px 10px; max-width: 15em; }
          tbody th:not(.s, .n, .d) { min-width: 8em; }
          tbody th:first-child { max-width: 9.5em; }
          .basis { display: block; }
          .provenance dl, .fields { grid-template-columns: 1fr; }
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #14181e; --panel: #1d232b; --ink: #e3e7ec; --soft: #a0abb9; --line: #2f3742; --strong-line: #566272;
            --mark: #e8777a; --mark-soft: #33201f; --link: #86b6e8; --caution: #e0b25c; --caution-soft: #2e2717;
            --c1: #74abdf; --c2: #e39a56; --c3: #74c08f; --c4: #bb93dc; --c5: #a0abb9; --c6: #cdab74;
            --band: #74abdf1f; --bar: #4c7fb3; --track: #2a323d;
          }
          .banner { background: #7d2226; }
        }
        @media print {
          @page { size: A4; margin: 14mm 15mm 17mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #586374; } }
          @page across { size: A4 landscape; }
          html { scroll-behavior: auto; }
          body { font-size: 10pt; line-height: 1.6; }
          .page { display: table-row-group; }
          /* As a table's head, the banner is repeated on every sheet and takes its own room. */
          body { display: table; width: 100%; }
          .banner {
            display: table-header-group; break-inside: avoid; background: none; color: var(--mark); font-size: 9pt;
            line-height: 2.8;
          }
          .cover { padding: 4mm 0 4mm; }
          h1 { font-size: 20pt; }
          h2 { margin: 8mm 0 3mm; font-size: 14pt; break-after: avoid; }
          h3, h4, .table-title, figcaption, .summary { break-after: avoid; }
          .skip, .contents, .filter, details { display: none; }
          .body:has(.contents) { display: block; }
          .scroll, .drawing { overflow: visible; max-height: none; border-radius: 0; }
          .drawing svg { min-width: 0; max-width: 100%; }
          .drawing svg.square { max-width: 95mm; }
          table { font-size: 8.5pt; }
          th, td { padding: 1.2mm 2mm; min-width: 0; max-width: none; overflow-wrap: anywhere; }
          thead { display: table-header-group; }
          thead th, tbody th:first-child { position: static; }
          thead [role="button"]::after { content: none; }
          tr, .figures > div, .note, .signatures li { break-inside: avoid; }
          .chart, .form { break-inside: avoid; }
          .wide { page: across; }
          .figure { font-size: 15pt; }
          a { color: inherit; text-decoration: none; }
          body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }

        """

    /// The style sheet's SHA-256, by which the page's policy knows it.
    static let hash: String = "sha256-Whh18u2TNplS0x9Q4moVSjdayxTQ/xKk+pCFjcwzqnM="
}
