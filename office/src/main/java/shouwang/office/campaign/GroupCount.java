package shouwang.office.campaign;

/** 重点人群: a key group with its households; a household may be in several groups. */
public record GroupCount(int order, String name, int form, int households) {}
