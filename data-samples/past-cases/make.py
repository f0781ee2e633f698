#!/usr/bin/env python3
"""Writes closed cases of another system (invented), as such systems give them away: closed-cases.csv
in GB18030 with Chinese headers and places in EPSG:4550, and closed-cases-faulty.csv in UTF-8 with
the names of the layer's attributes, some rows of which cannot be taken over. Needs Python 3 and
GDAL (gdaltransform):

    data-samples/past-cases/make.py
"""
import csv
import random
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
CITY = HERE.parent / "ulanhot-small"
SCHEME = "GB/T 47678.5-2026"
CLEANING, ENFORCEMENT, ROADS = "12152201GW00002063", "11152201GW000002X4", "12152201GW0000177P"
# type, words, body, hours it had
MATTERS = [("06010", "暴露生活垃圾", CLEANING, 4), ("06042", "垃圾满溢", CLEANING, 4),
           ("09006", "占道经营", ENFORCEMENT, 2), ("07001", "非法小广告", ENFORCEMENT, 24),
           ("06013", "道路破损", ROADS, 120), ("10001", "道路积雪未清", CLEANING, 6)]
SOURCES = ["监督员上报", "12345 热线", "微信", "视频"]
HEADER = {"case_no": "案卷编号", "scheme": "编码标准", "kind": "对象", "type_code": "类型代码", "source": "来源",
          "state": "状态", "reported_at": "上报时间", "filed_at": "立案时间", "dispatched_at": "派遣时间",
          "handled_at": "处置时间", "closed_at": "结案时间", "due_at": "处置期限", "department_code": "责任单位代码",
          "component_code": "部件标识码", "address": "地址", "description": "问题描述"}


def places():
    csv.field_size_limit(10_000_000)
    with open(CITY / "component.csv", encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            if row["wkt"].startswith("POINT"):
                yield tuple(float(v) for v in row["wkt"].split("(")[1].rstrip(")").split())


def moved(points):
    lines = "".join(f"{x} {y}\n" for x, y in points)
    said = subprocess.run(["gdaltransform", "-s_srs", "EPSG:4490", "-t_srs", "EPSG:4550"],
                          input=lines, capture_output=True, text=True, check=True).stdout
    return [tuple(f"{float(v):.2f}" for v in line.split()[:2]) for line in said.splitlines()]


def text(moment):
    return moment.strftime("%Y-%m-%d %H:%M:%S")


def cases(count, seed):
    draw = random.Random(seed)
    for i in range(count):
        code, words, body, hours = draw.choice(MATTERS)
        month = draw.choice([1, 2, 12]) if code == "10001" else draw.randint(1, 12)
        at = datetime(draw.choice([2024, 2025]), month, draw.randint(1, 28), draw.randint(8, 16), draw.randint(0, 59))
        filed = at + timedelta(minutes=draw.randint(5, 30))
        sent = filed + timedelta(minutes=draw.randint(5, 30))
        due = sent + timedelta(hours=hours)
        late = draw.random() < 0.15
        done = due + timedelta(hours=draw.randint(1, 20)) if late else sent + (due - sent) * draw.uniform(0.1, 0.9)
        yield {"case_no": f"WLHT{at:%Y}{i + 1:05d}", "scheme": SCHEME, "kind": "事件", "type_code": code,
               "source": draw.choice(SOURCES), "state": "已结案", "reported_at": text(at), "filed_at": text(filed),
               "dispatched_at": text(sent), "handled_at": text(done),
               "closed_at": text(done + timedelta(minutes=draw.randint(20, 180))), "due_at": text(due),
               "department_code": body, "component_code": "", "address": "", "description": words}


def main():
    points = list(places())[::12][:60]
    rows = list(cases(60, 152201))
    with open(HERE / "closed-cases.csv", "w", encoding="gb18030", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(list(HEADER.values()) + ["x", "y"])
        for row, (x, y) in zip(rows, moved(points)):
            out.writerow([row[a] for a in HEADER] + [x, y])
    rows = list(cases(12, 7))
    for i, row in enumerate(rows):
        row["case_no"] = f"OLD-{i + 1}"
    rows[1]["type_code"] = "99999"
    rows[2]["department_code"] = "12152201GW99999999"
    rows[3]["handled_at"] = "2023-01-01 08:00:00"
    rows[4]["state"] = "处置中"
    rows[5]["case_no"] = rows[0]["case_no"]
    rows[6]["closed_at"] = ""
    rows[7]["reported_at"] = "yesterday"
    with open(HERE / "closed-cases-faulty.csv", "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(list(HEADER) + ["lon", "lat"])
        for i, (row, (lon, lat)) in enumerate(zip(rows, points)):
            lon = 120.5 if i == 8 else lon
            out.writerow([row[a] for a in HEADER] + [lon, lat])


if __name__ == "__main__":
    main()
