package org.whence.app;

import org.whence.cli.Console;

/// The window.
final class Window {

    private Window() {}

    static int open(Home home, Console console) {
        console.say("whence: window of " + home.folder());
        return 0;
    }
}
