// The focal point is set on the picture, with the mouse or with the arrow keys.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const frame = document.querySelector("[data-focal]");
  const inputs = ["x", "y"].map((axis) => document.getElementById(`id_focal_${axis}`));
  if (!frame || inputs.includes(null)) return;
  const picture = frame.querySelector("img");
  const mark = frame.querySelector("button");
  const within = (value) => Math.min(1, Math.max(0, value));
  const read = () => inputs.map((input) => within(Number(input.value) || 0));

  function draw() {
    const [x, y] = read();
    mark.style.left = `${x * 100}%`;
    mark.style.top = `${y * 100}%`;
  }

  function move(x, y) {
    [x, y].forEach((value, index) => {
      inputs[index].value = within(value).toFixed(3);
    });
    draw();
  }

  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    move((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  });
  mark.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const size = event.shiftKey ? 0.1 : 0.01;
    const [x, y] = read();
    move(x + step[0] * size, y + step[1] * size);
  });
  inputs.forEach((input) => input.addEventListener("input", draw));
  mark.hidden = false;
  draw();
});
