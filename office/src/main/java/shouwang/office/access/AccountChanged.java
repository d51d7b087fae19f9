package shouwang.office.access;

import shouwang.office.kernel.Actor;

/** An account was reset or ended, or its posts changed: whoever is signed in with it must sign in again. */
public record AccountChanged(long account, Actor actor) {}
