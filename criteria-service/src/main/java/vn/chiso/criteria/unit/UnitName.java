package vn.chiso.criteria.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.chiso.platform.text.VietnameseText;

/** One spelling of a unit's name, with the keys it is found by. */
@Embeddable
class UnitName {

    @Column(name = "name")
    private String text;

    @Column(name = "match_key")
    private String matchKey;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "alias")
    private boolean alias;

    protected UnitName() {}

    private UnitName(String text, boolean alias) {
        this.alias = alias;
        this.text = VietnameseText.nfc(text);
        this.matchKey = VietnameseText.matchKey(text);
        this.searchKey = VietnameseText.searchKey(text);
    }

    /** A name that the unit bears or bore. */
    static UnitName borne(String text) {
        return new UnitName(text, false);
    }

    /** Another spelling met in documents. */
    static UnitName alias(String text) {
        return new UnitName(text, true);
    }

    boolean isAlias() {
        return alias;
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitName name && text.equals(name.text) && alias == name.alias;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
