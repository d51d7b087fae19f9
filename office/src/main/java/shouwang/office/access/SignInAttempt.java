package shouwang.office.access;

import java.time.Instant;

/** 登录记录一行: an attempt to sign in, by the name that was typed, from an address. */
public record SignInAttempt(
        long id, Instant at, String signInName, String personName, boolean succeeded, String address) {}
