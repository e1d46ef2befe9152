// Passkeys: enrolling one, logging in with one, and signing what an act's record will be.
"use strict";

(() => {
  if (!window.PublicKeyCredential) return;
  const encode = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const utf8 = (text) => new TextEncoder().encode(text);
  const join = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const hiddenIn = (form, name, value) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  };

  function tell(form, words) {
    let place = form.querySelector(".passkey-says");
    if (!place) { place = document.createElement("p"); place.className = "passkey-says error"; place.setAttribute("role", "alert"); form.append(place); }
    place.textContent = words;
  }

  async function post(url, fields) {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" } });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error([said.detail, ...(said.errors ?? []).map((flaw) => flaw.detail)].filter(Boolean).join(" ") || `${answer.status}`);
    return said;
  }

  const ask = (challenge, passkeys) => navigator.credentials.get({ publicKey: {
    challenge: decode(challenge), userVerification: "required", timeout: 120000,
    allowCredentials: passkeys.map((id) => ({ type: "public-key", id: decode(id) })),
  } });

  function carry(form, answer) {
    hiddenIn(form, "passkey", answer.id);
    hiddenIn(form, "authenticatorData", encode(answer.response.authenticatorData));
    hiddenIn(form, "clientDataJSON", encode(answer.response.clientDataJSON));
    hiddenIn(form, "passkeySignature", encode(answer.response.signature));
  }

  // What is signed is worked out here from what is shown here, not taken from the server's word.
  async function digestOf(said) {
    const record = JSON.parse(said.record), sealed = decode(said.sealed);
    if (record.body !== `sha256:${hex(await sha256(sealed))}`) throw new Error("the record seals something else");
    const digest = await sha256(join(utf8("davylamp.record.v1\n"), utf8(said.record)));
    if (encode(digest) !== said.challenge) throw new Error("the server asks to sign something else");
    return { record, payload: JSON.parse(new TextDecoder().decode(sealed.subarray(16))) };
  }

  async function sign(form, button) {
    const fields = [...new FormData(form)].filter(([name]) => name !== "signature" && name !== "key");
    const said = await post(form.getAttribute("action"), [...fields, ["passkey", "prepare"]]);
    const { record, payload } = await digestOf(said);
    const shown = document.createElement("pre");
    shown.className = "signing";
    shown.textContent = `${record.type}\n${record.subject}\n${record.claimed}\n${JSON.stringify(payload, null, 1)}`;
    button.before(shown);
    const answer = await ask(said.challenge, said.passkeys);
    hiddenIn(form, "prepared", said.prepared);
    carry(form, answer);
    for (const password of form.querySelectorAll("input[name=signature]")) { password.required = false; password.value = ""; }
    form.submit();
  }

  async function enrol(form) {
    const said = await post("/account/keys/passkey-challenge", { csrf: form.elements.namedItem("csrf").value });
    const made = await navigator.credentials.create({ publicKey: {
      challenge: decode(said.challenge), rp: { name: "Davylamp" }, user: { id: decode(said.user), name: said.login, displayName: said.name },
      pubKeyCredParams: [{ type: "public-key", alg: -7 }, { type: "public-key", alg: -8 }], attestation: "none", timeout: 120000,
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
    } });
    hiddenIn(form, "challenge", said.challenge);
    hiddenIn(form, "attestation", encode(made.response.attestationObject));
    hiddenIn(form, "clientDataJSON", encode(made.response.clientDataJSON));
    form.submit();
  }

  async function logIn(form) {
    const said = await post("/login/passkey-challenge", {});
    const answer = await ask(said.challenge, []);
    hiddenIn(form, "challenge", said.challenge);
    carry(form, answer);
    form.submit();
  }

  const tries = { sign, enrol, login: logIn };
  for (const button of document.querySelectorAll("button[data-passkey]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const form = button.closest("form");
      if (button.dataset.passkey === "enrol" && !form.reportValidity()) return;
      button.disabled = true;
      try { await tries[button.dataset.passkey](form, button); } catch (error) {
        form.querySelector(".signing")?.remove();
        tell(form, error.name === "NotAllowedError" ? button.dataset.refused : error.message);
      }
      button.disabled = false;
    });
  }
})();
