package vn.chiso.criteria.unit.history;

/** {@code CURRENT}: QĐ 20/2020/QĐ-TTg, {@code H50.VL.005}. {@code LEGACY}: QCVN 102:2016/BTTTT, {@code 000.05.42.H50}. */
public enum IdentifierScheme {
    CURRENT,
    LEGACY
}
