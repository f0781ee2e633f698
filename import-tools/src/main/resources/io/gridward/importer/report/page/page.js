(() => {
  "use strict";
  for (const e of document.querySelectorAll("[hidden]")) e.hidden = false;
  const map = document.getElementById("map");
  const rows = [...document.querySelectorAll("tbody tr")];
  const texts = rows.map((r) => r.textContent.toLowerCase());
  const hits = document.getElementById("hits");
  document.getElementById("q").addEventListener("input", (e) => {
    const words = e.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    let n = 0;
    rows.forEach((r, i) => {
      const on = words.every((w) => texts[i].includes(w));
      r.classList.toggle("hid", !on);
      if (on) n++;
    });
    hits.textContent = words.length ? String(n) : "";
  });
  if (!map) {
    document.querySelector(".tools").hidden = true;
    return;
  }
  const all = map.viewBox.baseVal;
  const home = { x: all.x, y: all.y, w: all.width, h: all.height };
  let view = { ...home };
  const marks = [...map.querySelectorAll(".marks circle")];
  const radius = marks.length ? marks[0].r.baseVal.value : 0;
  const show = () => {
    map.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.h}`);
    const scale = view.w / home.w;
    for (const m of marks) m.setAttribute("r", String(radius * scale));
    map.classList.toggle("near", scale < 0.3);
  };
  const zoom = (factor, cx = view.x + view.w / 2, cy = view.y + view.h / 2) => {
    const w = Math.min(home.w * 4, Math.max(home.w / 200, view.w * factor));
    const k = w / view.w;
    view = { x: cx - (cx - view.x) * k, y: cy - (cy - view.y) * k, w, h: view.h * k };
    show();
  };
  const at = (e) => {
    const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(map.getScreenCTM().inverse());
    return [p.x, p.y];
  };
  document.getElementById("in").addEventListener("click", () => zoom(0.5));
  document.getElementById("out").addEventListener("click", () => zoom(2));
  document.getElementById("home").addEventListener("click", () => {
    view = { ...home };
    show();
  });
  map.addEventListener("dblclick", (e) => zoom(0.5, ...at(e)));
  map.addEventListener(
    "wheel",
    (e) => {
      if (!e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      zoom(e.deltaY > 0 ? 1.25 : 0.8, ...at(e));
    },
    { passive: false },
  );
  for (const c of map.querySelectorAll(".c")) c.addEventListener("click", (e) => zoom(0.25, ...at(e)));
  let drag = null;
  map.addEventListener("pointerdown", (e) => {
    if (e.pointerType === "mouse" && e.button === 0) drag = { from: at(e), moved: false };
  });
  map.addEventListener("pointermove", (e) => {
    if (!drag) return;
    const [x, y] = at(e);
    view = { ...view, x: view.x + drag.from[0] - x, y: view.y + drag.from[1] - y };
    drag.moved = true;
    show();
  });
  addEventListener("pointerup", () => setTimeout(() => (drag = null), 0));
  map.addEventListener("dragstart", (e) => e.preventDefault());
  map.addEventListener("click", (e) => {
    if (drag && drag.moved) e.preventDefault();
  });
})();
