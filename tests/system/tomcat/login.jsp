<%@ page contentType="text/html; charset=utf-8" %>
<%
  if ("POST".equals(request.getMethod())) {
    session.setAttribute("user", "clerk");
    response.sendRedirect(response.encodeRedirectURL("page.jsp?n=0"));
    return;
  }
%>
<!doctype html>
<title>login</title>
<form id="login" method="post" action="<%= response.encodeURL("login.jsp") %>"><button>login</button></form>
