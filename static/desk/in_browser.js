// What this browser remembers for the desk. One that has no room left, or that is told to remember
// nothing, says so and stops nobody.
"use strict";

globalThis.inBrowser = {
  read(name, area = "localStorage") {
    try {
      return globalThis[area].getItem(name);
    } catch {
      return null;
    }
  },
  write(name, text, area = "localStorage") {
    try {
      globalThis[area].setItem(name, text);
      return true;
    } catch {
      return false;
    }
  },
  forget(name, area = "localStorage") {
    try {
      globalThis[area].removeItem(name);
    } catch {
      // Nothing was remembered
    }
  },
  names(beginning) {
    try {
      return Object.keys(globalThis.localStorage).filter((name) => name.startsWith(beginning));
    } catch {
      return [];
    }
  },
};

globalThis.cookie = (name) =>
  document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);

globalThis.randomKey = () =>
  crypto.getRandomValues(new Uint32Array(3)).reduce((key, n) => key + n.toString(36), "");
