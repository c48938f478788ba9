<%@ page contentType="text/html; charset=utf-8" %>
<%
  String n = request.getParameter("n");
  int next = (n == null ? 0 : Integer.parseInt(n)) + 1;
%>
<!doctype html>
<title>page</title>
<p id="user"><%= session.getAttribute("user") %></p>
<p id="n"><%= n %></p>
<p id="cookie"><%= request.isRequestedSessionIdFromCookie() %></p>
<a id="next" href="<%= response.encodeURL("page.jsp?n=" + next) %>">next</a>
<form id="form" method="post" action="<%= response.encodeURL("page.jsp?n=" + next) %>"><button>next</button></form>
<a id="stale" href="http://www.miitbeian.gov.cn/">miitbeian</a>
