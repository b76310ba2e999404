/// The page's only script: it sorts and filters tables, and the page reads as well without it.
enum HTMLScript {
    /// The script.
    static let text: String = """
        (() => {
          const words = document.body.dataset, language = document.documentElement.lang;
          const numeric = ['integer', 'decimal', 'percent', 'bar'];
          const value = (row, column, isNumber) => {
            const cell = row.cells[column];
            if (!cell || cell.classList.contains('none')) return null;
            if (!isNumber) return cell.textContent;
            const number = parseFloat(cell.dataset.v ?? cell.textContent.replace(/[,%]/g, ''));
            return Number.isNaN(number) ? null : number;
          };
          for (const table of document.querySelectorAll('table[data-sort]')) {
            const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], rows = [...body.rows];
            if (rows.length < 2) continue;
            heads.forEach((head, column) => {
              // A true button vanishes from heads that are repeated on paper; text in a span doesn't.
              const button = document.createElement('span');
              button.setAttribute('role', 'button');
              button.tabIndex = 0;
              button.append(...head.childNodes);
              head.append(button);
              const isNumber = numeric.some(kind => head.classList.contains('k-' + kind));
              button.addEventListener('keydown', event => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                button.click();
              });
              button.addEventListener('click', () => {
                const cycle = isNumber ? ['descending', 'ascending', null] : ['ascending', 'descending', null];
                const order = cycle[(cycle.indexOf(head.getAttribute('aria-sort')) + 1) % 3];
                heads.forEach(other => other.removeAttribute('aria-sort'));
                if (order) head.setAttribute('aria-sort', order);
                let sorted = rows;
                if (order) {
                  const sign = order === 'ascending' ? 1 : -1;
                  sorted = rows.map(row => [value(row, column, isNumber), row]).sort(([a], [b]) => {
                    if (a === null || b === null) return (a === null) - (b === null);
                    return sign * (isNumber ? a - b : a.localeCompare(b, language, { numeric: true }));
                  }).map(pair => pair[1]);
                }
                body.append(...sorted);
              });
            });
            if (rows.length < 12) continue;
            const box = document.createElement('div'), label = document.createElement('label');
            const input = document.createElement('input'), count = document.createElement('output');
            box.className = 'filter';
            input.type = 'search';
            input.autocomplete = 'off';
            label.append(words.filter, input);
            const show = () => {
              const wanted = input.value.trim().toLowerCase();
              let shown = 0;
              for (const row of rows) {
                const fits = !wanted || row.textContent.toLowerCase().includes(wanted);
                row.hidden = !fits;
                if (fits) shown += 1;
              }
              count.textContent = (wanted ? shown + ' / ' : '') + rows.length + ' ' + words.shown;
            };
            input.addEventListener('input', show);
            show();
            box.append(label, count);
            table.parentElement.before(box);
          }
        })();
        """

    /// The script's SHA-256, by which the page's policy knows it.
    static let hash: String = "sha256-npgJREzYVKN3oQ4RVAaex0P6YWMWcwQj9FiSGNHrSZM="
}
