package org.whence.ui.kit;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/// The words of the interface, in the user's language. Keys read `screen.element`; call sites use
/// literal keys only, so that a test can compare them with the bundle in both directions.
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.whence.ui.messages");

    private Messages() {}

    /// The message under `key`, its `{0}`, `{1}`… replaced by `arguments` in the user's format; words from right to
    /// left stand in it isolated.
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(isolated(arguments));
    }

    private static Object[] isolated(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof String words ? Isolated.words(words) : argument)
                .toArray();
    }
}
