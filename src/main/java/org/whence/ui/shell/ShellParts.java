package org.whence.ui.shell;

import org.whence.ui.kit.Palette;
import org.whence.ui.kit.Preferences;
import org.whence.ui.kit.Screens;
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.Undo;
import org.whence.ui.kit.cover.Exposure;
import org.whence.ui.kit.cover.Pictures;

/// What the window is made of besides its own bars.
public record ShellParts(
        Screens screens,
        Intake intake,
        Pictures pictures,
        Palette palette,
        Ticker ticker,
        Undo undo,
        Preferences preferences,
        RulesViewModel rules,
        Exposure exposure) {}
