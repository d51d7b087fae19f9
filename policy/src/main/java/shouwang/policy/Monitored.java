package shouwang.policy;

/** Whether a household is a monitored one (监测对象): yes, eliminated (风险已消除, still looked back at), or no. */
public enum Monitored {
    YES,
    ELIMINATED,
    NO
}
