package org.whence.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes a line for each event: time (ISO 8601, UTC), level, class and words. Of what was thrown it writes the types
/// and where they come from; their messages may name files, and are left out.
final class LogLines extends EncoderBase<ILoggingEvent> {

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var name = event.getLoggerName();
        var line = new StringBuilder()
                .append(event.getInstant())
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(name.substring(name.lastIndexOf('.') + 1))
                .append(": ")
                .append(event.getFormattedMessage())
                .append('\n');
        thrown(line, event.getThrowableProxy());
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void thrown(StringBuilder line, @Nullable IThrowableProxy thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            line.append("  ").append(each.getClassName()).append('\n');
            for (var frame : each.getStackTraceElementProxyArray()) {
                line.append("    ").append(frame.getSTEAsString()).append('\n');
            }
        }
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
