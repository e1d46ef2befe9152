import Kernel

/// Photos side by side, each opening large. Without a script a press shows the picture itself.
struct PhotoGallery {
    struct Group {
        let title: Localized
        let pictures: [Picture]
    }

    struct Picture {
        let hash: PhotoHash
        let caption: String
        /// What may be done with it, folded away under it.
        var more: HTML = ""
    }

    let groups: [Group]
    let language: Language

    var html: HTML {
        """
        <div class="gallery" data-gallery data-close="\(PhotoTexts.close(language))" data-previous="\(PhotoTexts.previous(language))" \
        data-next="\(PhotoTexts.next(language))" data-full="\(PhotoTexts.full(language))" \
        data-photo="\(PhotoTexts.whole(language))">\(each: groups, column)</div>
        """
    }

    private func column(_ group: Group) -> HTML {
        let count = group.pictures.count
        let figures = group.pictures.enumerated().map { index, picture in
            figure(picture, PhotoTexts.alt(group.title, index + 1, of: count)(language))
        }
        return """
            <div><h3>\(group.title(language))</h3>\
            \(if: figures.isEmpty, "<p class=\"nothing\">\(PhotoTexts.none(language))</p>")\(each: figures, \.self)</div>
            """
    }

    private func figure(_ picture: Picture, _ alt: String) -> HTML {
        """
        <figure><a href="/photos/\(picture.hash.text)/preview" data-full="/photos/\(picture.hash.text)">\
        <img src="/photos/\(picture.hash.text)/thumbnail" alt="\(alt)" loading="lazy" width="320" height="240"></a>\
        <figcaption>\(picture.caption)</figcaption>\(picture.more)</figure>
        """
    }
}
