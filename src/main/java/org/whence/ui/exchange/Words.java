package org.whence.ui.exchange;

import javafx.scene.layout.Region;
import org.whence.ui.kit.Wrapped;

/// Words on the pages of exchange.
final class Words {

    private Words() {}

    /// A line, or several where it is long.
    static Region of(String words, String... styleClasses) {
        return Wrapped.of(words, styleClasses);
    }

    /// The heading of a page.
    static Region title(String words) {
        return of(words, "w-title");
    }

    /// The heading of a part of a page.
    static Region part(String words) {
        return of(words, "w-dense", "w-strong", "w-muted");
    }
}
