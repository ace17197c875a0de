package vn.chiso.scoring.result;

import java.util.List;

/** How a page of lines of a result looks in the contract. */
record ResultLinePage(List<ResultLineResponse> items, String next) {}
