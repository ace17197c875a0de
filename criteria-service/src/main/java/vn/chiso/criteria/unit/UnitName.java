package vn.chiso.criteria.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.chiso.criteria.text.VietnameseText;

/** One spelling of a unit's name, with the keys it is found by. */
@Embeddable
class UnitName {

    @Column(name = "name")
    private String text;

    @Column(name = "match_key")
    private String matchKey;

    @Column(name = "search_key")
    private String searchKey;

    protected UnitName() {}

    UnitName(String text) {
        this.text = VietnameseText.nfc(text);
        this.matchKey = VietnameseText.matchKey(text);
        this.searchKey = VietnameseText.searchKey(text);
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitName name && text.equals(name.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
