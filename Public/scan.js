// Reads the code of a poster or a plate with the camera, where the phone offers it.
"use strict";

window.Scan = {
  isOffered: "BarcodeDetector" in window && !!navigator.mediaDevices?.getUserMedia,

  // `words` says what to do, `accept` whether a code is one that was wanted.
  async open(host, words, accept) {
    const video = document.createElement("video"), dialog = document.createElement("dialog"), said = document.createElement("p"), cancel = document.createElement("button");
    let stream, isOver = false;
    const finish = () => {
      isOver = true;
      stream?.getTracks().forEach((track) => track.stop());
      dialog.close();
      dialog.remove();
    };
    [video.playsInline, video.muted, said.textContent, dialog.className] = [true, true, words.scanHelp, "viewer"];
    [cancel.type, cancel.textContent] = ["button", words.cancel];
    cancel.addEventListener("click", finish);
    dialog.setAttribute("aria-label", words.scan);
    dialog.append(said, video, cancel);
    dialog.addEventListener("cancel", finish);
    host.append(dialog);
    dialog.showModal();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (isOver) return stream.getTracks().forEach((track) => track.stop());
      video.srcObject = stream;
      await video.play();
      const detector = new BarcodeDetector({ formats: ["qr_code"] });
      while (!isOver) {
        for (const code of await detector.detect(video)) {
          if (accept(code.rawValue)) { navigator.vibrate?.(80); return finish(); }
          said.textContent = words.strange;
        }
        await new Promise((done) => setTimeout(done, 200));
      }
    } catch { finish(); }
  },
};
