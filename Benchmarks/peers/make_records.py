#!/usr/bin/env python3
"""Writes a data folder with as many supervision records as wanted, 15 answers each, for the benchmark of imports.

usage: make_records.py FOLDER [--records N] [--institutions N] [--months N] [--visits-a-session N] [--seed N]

Five files: districts, institutions, sessions, records, answers; the same bytes for the same options. 92 % of the answers
are yes, the rest no, not applicable and not observed; the two counted items carry numbers, a few answers a remark.
"""
import argparse
import datetime
import pathlib

import numpy

ITEMS = ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "I1", "I2", "I3", "I4", "I5", "I6", "I7", "R1"]
COUNTED = {ITEMS.index("P3"), ITEMS.index("I5")}
ANSWERS = ["yes", "no", "na", "not-observed"]
SHARES = [0.92, 0.045, 0.02, 0.015]
REMARKS = ["缺身份证复印件", "未张贴须知", "监考员一人", "证件未佩戴", "试卷封条破损", "已当场改正"]
DISTRICTS = [
    ("110101", "东城区"), ("110102", "西城区"), ("110105", "朝阳区"), ("110106", "丰台区"), ("110107", "石景山区"),
    ("110108", "海淀区"), ("110109", "门头沟区"), ("110111", "房山区"), ("110112", "通州区"), ("110113", "顺义区"),
    ("110114", "昌平区"), ("110115", "大兴区"), ("110116", "怀柔区"), ("110117", "平谷区"), ("110118", "密云区"),
    ("110119", "延庆区"), ("BDA", "北京经济技术开发区"),
]
MODES = ["examination", "process", "direct", "outcome"]
LEVELS = ["5", "4", "3", "2", "1"]
OCCUPATIONS = ["电工", "焊工", "中式烹调师", "保育师", "养老护理员", "汽车维修工", "茶艺师", "美发师"]
ADVICE = ["请完善规章制度", "请按备案方案配备监考员", "请核对考生资料"]
UNTIL = datetime.date(2026, 11, 30)
CHUNK = 50_000


def days(first, count):
    """The days from one on, as they are written."""
    return [(first + datetime.timedelta(days=number)).isoformat() for number in range(count)]


def write(path, header, lines):
    """Writes a table, its rows in blocks."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(header + "\n")
        for block in lines:
            file.write(block)


def main():
    """Writes the five files."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--records", type=int, default=1_000_000)
    options.add_argument("--institutions", type=int, default=5_000)
    options.add_argument("--months", type=int, default=60)
    options.add_argument("--visits-a-session", type=int, default=1)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    random = numpy.random.default_rng(options.seed)
    folder = options.folder
    folder.mkdir(parents=True)
    records, institutions = options.records, options.institutions
    sessions = -(-records // options.visits_a_session)
    span = round(options.months * 30.4375)
    first = UNTIL - datetime.timedelta(days=span - 1)
    calendar = days(first - datetime.timedelta(days=60), span + 120)
    codes = [code for code, _ in DISTRICTS]

    write(folder / "districts.csv", "district_code,name", ["".join(f"{code},{name}\n" for code, name in DISTRICTS)])

    home = random.integers(0, len(codes), institutions)
    kinds = random.random(institutions) < 0.3
    write(
        folder / "institutions.csv", "institution_id,name,kind,district_code,category,filed_on,withdrawn_on",
        ["".join(
            f"ORG{number:06d},第{number}评价机构,{'employer' if kinds[number] else 'social'},{codes[home[number]]},,"
            f"2018-0{1 + number % 9}-15,\n"
            for number in range(institutions))])

    # Sessions are numbered in the order of their days, as ids given year by year are.
    starts = numpy.sort(random.integers(0, span, sessions))
    holders = random.integers(0, institutions, sessions)

    def session_rows():
        for low in range(0, sessions, CHUNK):
            count = min(CHUNK, sessions - low)
            start = (starts[low:low + count] + 60).tolist()
            holder = holders[low:low + count].tolist()
            place = home[holders[low:low + count]].tolist()
            mode = random.choice(len(MODES), count, p=[0.8, 0.1, 0.05, 0.05]).tolist()
            level = random.integers(0, len(LEVELS), count).tolist()
            trade = random.integers(0, len(OCCUPATIONS), count).tolist()
            registered = random.integers(10, 200, count)
            attended = (registered * random.uniform(0.8, 1, count)).astype(int).tolist()
            registered = registered.tolist()
            ahead = random.integers(5, 60, count).tolist()
            yield "".join(
                f"S{low + n:09d},ORG{holder[n]:06d},{codes[place[n]]},{MODES[mode[n]]},{OCCUPATIONS[trade[n]]},"
                f"{LEVELS[level[n]]},{calendar[start[n]]},,day,{1 + registered[n] // 30},{registered[n]},{attended[n]},"
                f"completed,{calendar[start[n] - ahead[n]]}T09:30:00+08:00\n"
                for n in range(count))

    write(
        folder / "sessions.csv",
        "session_id,institution_id,district_code,mode,occupation,level,starts_on,ends_on,half_day,rooms,registered,"
        "attended,state,filed_at", session_rows())

    def record_rows():
        for low in range(0, records, CHUNK):
            count = min(CHUNK, records - low)
            session = numpy.arange(low, low + count) // options.visits_a_session
            visited = (starts[session] + 60).tolist()
            session = session.tolist()
            later = random.integers(0, 3, count).tolist()
            minute = random.integers(0, 1440, count).tolist()
            advice = random.integers(0, 3 * len(ADVICE), count).tolist()
            author = random.integers(0, 400, count).tolist()
            yield "".join(
                f"R{low + n:09d},1,S{session[n]:09d},beijing-form,1,{calendar[visited[n]]},"
                f"{calendar[visited[n] + later[n]]}T{minute[n] // 60:02d}:{minute[n] % 60:02d}:00+08:00,"
                f"{calendar[visited[n] + later[n] + 1]},{ADVICE[advice[n]] if advice[n] < len(ADVICE) else ''},,"
                f"P{author[n]:05d},\n"
                for n in range(count))

    write(
        folder / "records.csv",
        "record_id,version,session_id,checklist,checklist_version,visited_on,submitted_at,reported_on,advice,evaluation,"
        "author,reason", record_rows())

    # The ends of most rows are the same few, so they are made once.
    plain = [[f"{item},{answer},,,\n" for answer in ANSWERS] for item in ITEMS]

    def answer_rows():
        for low in range(0, records, CHUNK):
            count = min(CHUNK, records - low)
            answer = random.choice(len(ANSWERS), (count, len(ITEMS)), p=SHARES).astype(numpy.int8)
            sampled = random.integers(5, 31, (count, len(ITEMS))).tolist()
            failed = random.integers(1, 6, (count, len(ITEMS))).tolist()
            remark = random.integers(0, 200, (count, len(ITEMS))).tolist()
            answer = answer.tolist()
            lines = []
            for n in range(count):
                begin = f"R{low + n:09d},1,"
                given, samples, failures, words = answer[n], sampled[n], failed[n], remark[n]
                for item in range(len(ITEMS)):
                    reply = given[item]
                    word = REMARKS[words[item]] if words[item] < (6 if reply == 1 else 1) else ""
                    if item in COUNTED and reply < 2:
                        lines.append(
                            f"{begin}{ITEMS[item]},{ANSWERS[reply]},{samples[item]},"
                            f"{failures[item] if reply == 1 else 0},{word}\n")
                    elif word:
                        lines.append(f"{begin}{ITEMS[item]},{ANSWERS[reply]},,,{word}\n")
                    else:
                        lines.append(begin + plain[item][reply])
            yield "".join(lines)

    write(folder / "answers.csv", "record_id,version,item,answer,sampled,failed,remark", answer_rows())


if __name__ == "__main__":
    main()
