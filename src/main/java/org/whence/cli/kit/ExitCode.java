package org.whence.cli.kit;

/// How a verb ended, as the shell is told.
public final class ExitCode {

    /// Done, and everything is in order.
    public static final int DONE = 0;

    /// Done, and something was damaged, refused or not in order.
    public static final int NOT_IN_ORDER = 1;

    /// The command was not understood.
    public static final int USAGE = 2;

    /// Not done.
    public static final int NOT_DONE = 3;

    private ExitCode() {}
}
