package org.whence.ui.kit;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of the interface, in the user's language. Keys read `screen.element`; call sites use
/// literal keys only, so that a test can compare them with the bundle in both directions.
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.whence.ui.messages");

    private Messages() {}

    /// The message under `key`, its `{0}`, `{1}`… replaced by `arguments` in the user's format.
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }
}
