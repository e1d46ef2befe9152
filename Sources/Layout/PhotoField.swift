import Kernel

/// Where photos are taken or chosen. Without a script it is two file fields; `photos.js` sends each at once and shows it.
struct PhotoField {
    let name: String
    let id: String
    let label: String
    /// What was taken in before the form was refused.
    let values: [String]
    let error: String?
    let language: Language

    var html: HTML {
        """
        <fieldset class="field photos\(if: error != nil, " wrong")" data-photos="\(name)"\(described) \(words)><legend>\(label)</legend>\
        <ul class="photo-tiles">\(each: values.compactMap { Photo($0) }, tile)</ul>\
        <p class="pick">\(pick(PhotoTexts.take, "capture=\"environment\"", "camera"))\(pick(PhotoTexts.choose, "multiple", "album"))</p>\
        <small id="\(id)-help">\(PhotoTexts.help(language))</small>\
        \(if: error != nil, "<strong class=\"flaw\" id=\"\(id)-flaw\">\(error)</strong>")</fieldset>
        """
    }

    private var described: HTML { " aria-describedby=\"\(id)-help\(error == nil ? "" : " \(id)-flaw")\"" }

    /// The script says nothing in its own words.
    private var words: HTML {
        """
        data-remove="\(PhotoTexts.remove(language))" data-sending="\(PhotoTexts.sending(language))" \
        data-sent="\(PhotoTexts.sent(language))" data-failed="\(PhotoTexts.failed(language))" \
        data-retry="\(PhotoTexts.retry(language))" data-waiting="\(PhotoTexts.waiting(language))" \
        data-kept="\(PhotoTexts.kept(language))" data-mark="\(PhotoTexts.mark(language))" data-mark-help="\(PhotoTexts.markHelp(language))" \
        data-mark-done="\(PhotoTexts.markDone(language))" data-undo="\(PhotoTexts.undo(language))" data-cancel="\(PhotoTexts.cancel(language))"
        """
    }

    private func tile(_ photo: Photo) -> HTML {
        """
        <li><img src="/photos/\(photo.hash.text)/thumbnail" alt="\(PhotoTexts.sent(language))" width="96" height="96">\
        <input type="hidden" name="\(name)" value="\(photo.text)"></li>
        """
    }

    private func pick(_ words: Localized, _ more: HTML, _ which: HTML) -> HTML {
        """
        <label for="\(id)-\(which)">\(words(language))<input id="\(id)-\(which)" type="file" name="\(name)" \
        accept="image/jpeg,image/png" \(more)></label>
        """
    }
}
