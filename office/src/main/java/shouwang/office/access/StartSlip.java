package shouwang.office.access;

/** 开通单: what a person gets on paper, once: the name to sign in with and a password that must be changed. */
public record StartSlip(String personName, String post, String signInName, String password) {}
