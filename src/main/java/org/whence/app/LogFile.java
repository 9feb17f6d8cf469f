package org.whence.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// The log for people who look after the program: a file a day in the home, kept for 90 days. It holds what happened
/// and never to which file: no path, name, hash or word of a case.
final class LogFile implements AutoCloseable {

    private static final int DAYS = 90;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();

    /// Writes there from now on.
    LogFile(Path folder) {
        var context = root.getLoggerContext();
        context.getLogger("org.whence").setLevel(Level.INFO);
        var days = new TimeBasedRollingPolicy<ILoggingEvent>();
        days.setContext(context);
        days.setParent(file);
        days.setFileNamePattern(folder.resolve("whence-%d{yyyy-MM-dd,UTC}.log").toString());
        days.setMaxHistory(DAYS);
        days.start();
        var lines = new LogLines();
        lines.setContext(context);
        lines.start();
        file.setContext(context);
        file.setName(folder.toString());
        file.setRollingPolicy(days);
        file.setEncoder(lines);
        file.start();
        root.addAppender(file);
    }

    @Override
    public void close() {
        root.detachAppender(file);
        file.stop();
    }
}
