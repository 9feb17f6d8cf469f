package org.whence.ui.kit;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The words of the interface, in the user's language. Keys read `screen.element`; call sites use
/// literal keys only, so that a test can compare them with the bundle in both directions.
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.whence.ui.messages");

    /// A message is taken apart once: a gallery that scrolls says hundreds a frame. Each is used by one thread at a
    /// time.
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    /// The message under `key`, its `{0}`, `{1}`… replaced by `arguments` in the user's format; words from right to
    /// left stand in it isolated.
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public static String text(String key, Object... arguments) {
        var format = FORMATS.computeIfAbsent(key, Messages::format);
        var isolated = isolated(arguments);
        synchronized (format) {
            return format.format(isolated);
        }
    }

    private static MessageFormat format(String key) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale());
    }

    private static Object[] isolated(Object[] arguments) {
        var isolated = arguments.clone();
        for (var i = 0; i < isolated.length; i++) {
            if (isolated[i] instanceof String words) {
                isolated[i] = Isolated.words(words);
            }
        }
        return isolated;
    }
}
